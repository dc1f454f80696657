import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const code = ['**/*.ts', '**/*.tsx'];
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.spec.ts'];
const configs = ['*.config.{ts,mjs}', 'e2e/*.config.ts', '.dependency-cruiser.cjs'];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: one word for a thing, everywhere.',
};

const clock = 'Time comes in as an argument (an Instant): only then can it be tested and replayed.';
const chance = 'Chance comes in as an argument (see shared/kernel/ids): only then can it be tested and replayed.';
const noClockNoChance = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clock },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
  { selector: "MemberExpression[object.name='performance'][property.name='now']", message: clock },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: clock },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: chance },
  {
    selector: "MemberExpression[object.name='crypto'][property.name=/^(randomUUID|getRandomValues)$/]",
    message: chance,
  },
];

const words = 'What a person reads stands in src/renderer/words: ask for it by its key.';
const readableAttributes = '/^(title|label|placeholder|description|alt|aria-label)$/';
const noInlineWords = [
  { selector: 'JSXText[value=/[A-Za-zÀ-ÿ]{2}/]', message: words },
  { selector: `JSXAttribute[name.name=${readableAttributes}] > Literal[value=/[A-Za-zÀ-ÿ]{2}/]`, message: words },
];

const useDoor = 'Use the door in src/main/ipc: it checks sender and shape and always answers with a Result.';
const useBridge = 'Use src/renderer/bridge: it is typed, and tests have an in-memory one.';
const rawIpc = ['ipcMain', 'ipcRenderer', 'contextBridge'];
const rawBalcao = [
  { object: 'window', property: 'balcao', message: useBridge },
  { object: 'globalThis', property: 'balcao', message: useBridge },
  { object: 'electron', property: 'ipcMain', message: useDoor },
  { object: 'electron', property: 'ipcRenderer', message: useBridge },
];
const noModuleMocks = [
  { object: 'vi', property: 'mock', message: 'Use the real thing, or an in-memory fake of a narrow port.' },
  { object: 'vi', property: 'doMock', message: 'Use the real thing, or an in-memory fake of a narrow port.' },
  { property: 'waitForTimeout', message: 'Wait for a fact, not for time.' },
];

const length = (max) => ['error', { max, skipBlankLines: false, skipComments: false }];

export default defineConfig(
  globalIgnores(['out/', 'dist/', '.cache/', '.tsbuild/', 'test-results/', 'playwright-report/', '**/*.d.mts']),
  // What a file may do is decided here, in one place.
  { linterOptions: { noInlineConfig: true } },
  {
    files: code,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Async by contract even where an implementation has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // An event handler may return a promise: React ignores it, and what it may throw is caught inside.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      // Ports are objects of functions without `this`; taking one out of them is normal.
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      'no-restricted-imports': ['error', { paths: [{ name: 'electron', importNames: rawIpc, message: useDoor }] }],
      'no-restricted-properties': ['error', ...rawBalcao, ...noModuleMocks],
      'max-lines': length(350),
      'max-lines-per-function': length(50),
    },
  },
  {
    files: ['src/renderer/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  // Error bodies quote whatever the client sent, as the real platform does.
  { files: ['src/sandbox/**'], rules: { '@typescript-eslint/no-base-to-string': 'off' } },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': length(100) } },
  { files: tests, rules: { 'max-lines': length(500), 'max-lines-per-function': 'off' } },
  {
    files: ['src/shared/**', 'src/renderer/commands/**'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...noClockNoChance] },
  },
  {
    files: ['src/renderer/{features,ui}/**/*.tsx', 'src/renderer/main.tsx'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...noInlineWords] },
  },
  {
    files: ['src/main/ipc/**', 'src/preload/**'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['src/renderer/bridge/**', 'e2e/**'],
    rules: { 'no-restricted-properties': ['error', ...noModuleMocks] },
  },
  // It is a command-line program: its output is for the person or program that started it.
  { files: ['src/sandbox/cli.ts', 'scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
  { files: configs, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.base],
    rules: {
      eqeqeq: 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
      'no-restricted-syntax': ['error', noDefaultExport],
      'max-lines': length(350),
      'max-lines-per-function': length(50),
    },
  },
  { files: configs, rules: { 'no-restricted-syntax': 'off' } },
);
