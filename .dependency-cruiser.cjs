/**
 * Who may import whom. The table is the architecture (docs/ARCHITECTURE.md explains it); the rules below are made
 * from it. Type imports count.
 */

/** room → rooms it may import, besides itself. A room that is missing here does not exist. */
const rooms = {
  'shared/kernel': [],
  'shared/domain/contacts': ['shared/kernel'],
  'shared/domain/hours': ['shared/kernel'],
  'shared/domain/team': ['shared/kernel'],
  'shared/domain/audit': ['shared/kernel'],
  'shared/domain/backup': ['shared/kernel'],
  'shared/domain/conversations': ['shared/kernel', 'shared/domain/contacts'],
  'shared/domain/replies': ['shared/kernel', 'shared/domain/contacts', 'shared/domain/hours'],
  'shared/domain/macros': [
    'shared/kernel',
    ...['conversations', 'hours', 'replies'].map((name) => `shared/domain/${name}`),
  ],
  'shared/domain/outbox': ['shared/kernel', 'shared/domain/conversations', 'shared/domain/contacts'],
  'shared/domain/compliance': [
    'shared/kernel',
    ...['contacts', 'conversations', 'hours'].map((name) => `shared/domain/${name}`),
  ],
  'shared/domain/queue': [
    'shared/kernel',
    ...['conversations', 'hours', 'team'].map((name) => `shared/domain/${name}`),
  ],
  'shared/domain/metrics': [
    'shared/kernel',
    ...['conversations', 'hours', 'audit'].map((name) => `shared/domain/${name}`),
  ],
  'shared/domain/links': ['shared/kernel', 'shared/domain/conversations'],
  'shared/domain/automation': [
    'shared/kernel',
    ...['contacts', 'conversations', 'hours', 'compliance', 'replies', 'queue'].map((name) => `shared/domain/${name}`),
  ],
  'shared/domain/portability': ['shared/kernel', 'shared/domain/contacts', 'shared/domain/conversations'],
  'shared/domain/templates': ['shared/kernel', ...['conversations', 'replies'].map((name) => `shared/domain/${name}`)],
  'shared/domain/search': ['shared/kernel', 'shared/domain/conversations', 'shared/domain/team'],
  'shared/whatsapp': ['shared/kernel', 'shared/domain/'],
  'shared/contract': ['shared/kernel', 'shared/domain/'],

  main: ['shared/'],
  sandbox: ['shared/'],
  preload: ['shared/contract', 'shared/kernel'],

  'renderer/words': ['shared/kernel'],
  'renderer/ui': ['renderer/words', 'shared/kernel', 'shared/domain/'],
  // What the engine reports of itself is shown like any other state of the screen: its shape only.
  'renderer/stores': ['shared/', 'renderer/engine/engineStatus.ts'],
  'renderer/bridge': ['shared/kernel', 'shared/contract', 'shared/domain/'],
  'renderer/db': ['shared/'],
  'renderer/commands': ['renderer/db', 'shared/'],
  'renderer/search': ['renderer/db', 'shared/'],
  'renderer/engine': ['renderer/commands', 'renderer/db', 'renderer/search', 'renderer/bridge', 'shared/'],
  // Files that go out and come in: neither screen nor engine.
  'renderer/portability': ['bridge', 'commands', 'db', 'words'].map((name) => `renderer/${name}`).concat('shared/'),
  'renderer/features': [
    ...['portability', 'ui', 'commands', 'stores', 'bridge', 'search', 'words', 'db'].map((name) => `renderer/${name}`),
    'shared/',
  ],
};

/** The only files that may see every room of their process. */
const compositionRoots = ['src/main/start.ts', 'src/main/index.ts', 'src/renderer/main.tsx'];

/** Packages that the pure heart may use: no runtime of their own, no clock, no network. */
const purePackages = [
  'zod',
  'temporal-polyfill',
  'temporal-spec',
  'libphonenumber-js',
  'date-holidays',
  '@noble/hashes',
];
const screenPackages = ['react', 'react-dom', '@mantine', '@tabler', '@tanstack', 'zustand', 'dexie-react-hooks'];

const escaped = (text) => text.replace(/[/.@-]/g, '\\$&');
const anyOf = (names) => `(?:${names.map(escaped).join('|')})`;
const roomPath = (room) => `^src/${escaped(room)}${/(?:\/|\.ts)$/.test(room) ? '' : '/'}`;
const inPackage = (names) => `(?:^|/)node_modules/(?:@types/)?${anyOf(names)}/`;
const tests = '\\.test\\.tsx?$';
const roots = compositionRoots.map((file) => `^${escaped(file)}$`);

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `room ${room}`,
  comment: `src/${room} may import only itself and: ${allowed.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: roomPath(room), pathNot: roots },
  to: { path: '^(?:src|e2e|scripts|bench)/', pathNot: [room, ...allowed].map(roomPath) },
}));

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...roomRules,
    forbid(
      'no unknown rooms',
      'A new folder gets a line in the table first.',
      { path: '^src/', pathNot: [...Object.keys(rooms).map(roomPath), ...roots] },
      {},
    ),
    forbid(
      'e2e stays outside',
      'The specs know the app only from outside.',
      { path: '^e2e/' },
      { path: '^src/', pathNot: ['^src/shared/', '^src/sandbox/'] },
    ),
    forbid('no circles', 'Type imports count.', {}, { circular: true }),
    forbid(
      'composition root of main',
      'It may see every room of its process, and no other process.',
      { path: '^src/main/(?:start|index)\\.ts$' },
      { path: '^src/', pathNot: '^src/(?:main|shared)/' },
    ),
    forbid(
      'composition root of the renderer',
      'It may see every room of its process, and no other process.',
      { path: '^src/renderer/main\\.tsx$' },
      { path: '^src/', pathNot: '^src/(?:renderer|shared)/' },
    ),
    forbid(
      'the contract is free',
      'channels.ts imports no package: the preload carries it.',
      { path: '^src/shared/contract/channels\\.ts$' },
      { pathNot: '^src/shared/' },
    ),
    forbid(
      'shared is pure',
      'No Node, Electron, DOM or React; a new pure package is added to the list.',
      { path: '^src/shared/', pathNot: tests },
      { pathNot: ['^src/shared/', inPackage(purePackages)] },
    ),
    forbid(
      'only commands write',
      'Screens act through commands; the engine runs the same commands.',
      { path: '^src/renderer/', pathNot: ['^src/renderer/(?:commands|db)/', tests, ...roots] },
      { path: '^src/renderer/db/[^/]+/write' },
    ),
    forbid(
      'screens read and know rows',
      'Screens use db/<table>/read, row types, and what watches tables.',
      { path: '^src/renderer/features/', pathNot: tests },
      { path: '^src/renderer/db/', pathNot: '^src/renderer/db/(?:[^/]+/(?:read|row)|database|watch)' },
    ),
    forbid(
      'no React below the screens',
      'Engine, commands and tables run without a screen.',
      { path: '^src/renderer/(?:engine|commands|db|search|bridge)/' },
      { path: inPackage(screenPackages) },
    ),
    forbid(
      'Electron lives in main and preload',
      'The renderer asks by the contract; the sandbox runs under plain Node.',
      { path: '^src/(?:shared|renderer|sandbox)/' },
      { path: inPackage(['electron', 'electron-store', 'electron-log', 'electron-updater']) },
    ),
    forbid(
      'tests are nobody’s library',
      'What tests share stands in a file of its own.',
      { pathNot: tests },
      { path: tests },
    ),
    // Files that Vite gives the address of are its own to find: a missing one breaks the build.
    forbid('everything resolves', 'The import leads nowhere.', {}, { couldNotResolve: true, pathNot: '\\?url$' }),
    forbid(
      'declared packages',
      'The package is not in package.json.',
      { path: '^(?:src|e2e)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'], pathNot: '^electron$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:out|dist|\\.cache|\\.tsbuild)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json', '.css'],
    },
  },
};
