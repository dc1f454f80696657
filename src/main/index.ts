import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { app, dialog, powerMonitor, safeStorage, session } from 'electron';
import Store from 'electron-store';
import type { AppDescription, ConnectionCheck, ConnectionForm, ConnectionStatus } from '../shared/contract/channels';
import { requestSchemas } from '../shared/contract/schemas';
import { type Clock } from '../shared/kernel/instant';
import type { Log } from '../shared/kernel/log';
import { readCommandLine, type CommandLine } from './app/commandLine';
import { openFace, type Face } from './app/face';
import { setMenu } from './app/menu';
import { createNarrator, silentNarrator, type Narrator } from './app/narrate';
import { useProfile, type Profile } from './app/profile';
import { arrangeQuit } from './app/quitting';
import { saveAs } from './app/saveAs';
import { registerScheme } from './app/scheme';
import { takeScreenshots } from './app/screenshots';
import { serveScheme } from './app/serveScheme';
import { guardContents, guardSession } from './app/walls';
import { words } from './app/words';
import { graphClient, OFFICIAL_GRAPH_URL } from './cloudApi/graphClient';
import { checkForm } from './connection/checkForm';
import { OneCounter, type StartWith } from './connection/counter';
import { startDemonstration } from './connection/demonstration';
import { openNumber, type OpenParts } from './connection/openNumber';
import { reachForm } from './connection/reachForm';
import { readConnectionFile } from './connection/readConnectionFile';
import { readDiagnostics, type ProfileFacts } from './connection/readDiagnostics';
import { keptSecretPath } from './connection/secretPath';
import { createStatusBoard } from './connection/statusBoard';
import { createAnnounce, type Announce } from './ipc/announce';
import { appHandlers } from './ipc/appHandlers';
import { connectionHandlers } from './ipc/connectionHandlers';
import { counterHandlers } from './ipc/counterHandlers';
import { diagnosticsHandlers } from './ipc/diagnosticsHandlers';
import { openDoor } from './ipc/door';
import { mediaHandlers } from './ipc/mediaHandlers';
import { lateLog } from './log/lateLog';
import { createAlarms } from './scheduler/alarms';
import { createMachineStore, type MachineStore } from './settings/machineStore';
import { createSecrets, type Secrets } from './settings/secrets';
import { createSettingsStore, type SettingsStore } from './settings/settingsStore';

/** What the rooms of main share. */
interface Ground {
  readonly line: CommandLine;
  readonly profile: Profile;
  readonly log: Log;
  readonly clock: Clock;
  readonly narrator: Narrator;
  readonly machine: MachineStore;
  readonly settings: SettingsStore;
  readonly secrets: Secrets;
  /** Resolves when the first page of this start has loaded: what is not needed for it waits. */
  readonly quiet: Promise<void>;
  /** Ends what waits for the network when the app quits. */
  readonly quit: AbortController;
}

const clock: Clock = () => Date.now();
const randomText = (): string => randomBytes(24).toString('base64url');

function layGround(line: CommandLine, profile: Profile, log: Log, quiet: Promise<void>): Ground {
  const store = { Store, folder: profile.folder, clock, log };
  const narrates = process.env['BALCAO_NARRATE'] === '1';
  return {
    ...{ line, profile, log, clock, quiet },
    narrator: narrates ? createNarrator((text) => process.stdout.write(`${text}\n`)) : silentNarrator,
    machine: createMachineStore(store),
    settings: createSettingsStore(store),
    secrets: createSecrets(safeStorage),
    quit: new AbortController(),
  };
}

function profileFacts({ profile, machine, settings }: Ground): ProfileFacts {
  return {
    folder: profile.folder,
    putAside: [settings.problem, machine.problem].filter((problem) => problem !== null),
  };
}

/** How the form is tried: with a client of its own, and secrets that are forgotten afterwards. */
function formChecker(ground: Ground): (form: ConnectionForm) => Promise<readonly ConnectionCheck[]> {
  const { log, secrets } = ground;
  const { signal } = ground.quit;
  return async (form) => {
    const graphUrl = (form.graphUrl ?? OFFICIAL_GRAPH_URL).replace(/\/+$/, '');
    return checkForm({
      form,
      client: graphClient({ graphUrl, token: () => form.accessToken.trim(), fetch, clock, log, signal }),
      protection: await secrets.protection(),
      reach: (publicUrl) => reachForm({ form, publicUrl, randomText, fetch, clock, log, signal }),
    });
  };
}

function openParts(
  ground: Ground,
  announce: Announce,
  counter: () => OneCounter,
): Omit<OpenParts, 'note' | 'status' | 'waitForPort'> {
  const { log, profile, machine } = ground;
  return {
    numbersFolder: profile.numbers,
    acknowledged: (phoneNumberId) => machine.sentinel(phoneNumberId).acknowledged,
    createAlarms: (file) =>
      createAlarms({
        ...{ file, clock, log },
        monotonic: () => performance.now(),
        timers: {
          after(ms, run) {
            const timer = setTimeout(run, ms);
            return () => clearTimeout(timer);
          },
        },
        onRing: ({ name, dueAt, lateMs }) => announce('alarm.rang', { name, dueAt, lateMs }),
      }),
    onArrived: (upTo) => announce('inbox.arrived', { upTo }),
    onCounters() {
      const read = readDiagnostics(counter().number(), profileFacts(ground));
      void read.then((diagnostics) => announce('diagnostics.changed', diagnostics));
    },
    ...{ randomText, fetch, clock, log },
  };
}

/** Longer than this nothing waits for a page, ms. */
const PAGE_PATIENCE = 3_000;

/** Resolves when the first page of this start has loaded. */
function pageLoaded(): Promise<void> {
  return new Promise((resolve) => {
    app.once('web-contents-created', (_event, contents) => contents.once('did-finish-load', () => resolve()));
    setTimeout(resolve, PAGE_PATIENCE);
  });
}

function openCounter(ground: Ground, announce: Announce): OneCounter {
  const { log, machine, narrator, profile, quit } = ground;
  const board = createStatusBoard((status: ConnectionStatus) => announce('connection.changed', status));
  const parts: Omit<OpenParts, 'waitForPort'> = {
    ...openParts(ground, announce, () => counter),
    note: (phoneNumberId, change) => board.note(phoneNumberId, change),
    status: () => board.read(),
  };
  const counter: OneCounter = new OneCounter({
    board,
    open: (spec, waitForPort) => openNumber(spec, { ...parts, waitForPort }),
    startDemonstration: (onDeath) => {
      const program = join(app.getAppPath(), 'out', 'sandbox', 'cli.js');
      return startDemonstration({ program, folder: profile.demonstration, onDeath, log });
    },
    check: formChecker(ground),
    secretPath: (phoneNumberId) => keptSecretPath(join(profile.numbers, phoneNumberId), randomText),
    memory: { read: () => machine.connection(), write: (record) => machine.saveConnection(record) },
    secrets: ground.secrets,
    quiet: ground.quiet,
    onOpened: ({ spec, receiver }) => narrator.ready({ phoneNumberId: spec.phoneNumberId, webhookPort: receiver.port }),
    onDemonstration: ({ line }) =>
      narrator.demonstration({ controlUrl: line.controlUrl ?? null, phonePageUrl: line.phonePageUrl ?? null }),
    pause: (ms) => wait(ms, true, { signal: quit.signal }).catch(() => false),
    log,
  });
  return counter;
}

function describeApp(profile: Profile): AppDescription {
  return {
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    platform: process.platform,
    profileFolder: profile.folder,
    logFolder: profile.logs,
    packaged: app.isPackaged,
  };
}

function answerRequests(ground: Ground, counter: OneCounter, face: () => Face | null, announce: Announce): void {
  const { settings, machine, profile, log } = ground;
  openDoor(
    {
      ...appHandlers({
        describe: () => describeApp(profile),
        openExternal: (url) => face()?.openExternal(url) ?? Promise.resolve(),
        phonePageUrl: () => counter.number()?.spec.phonePageUrl ?? null,
        showUnread: (count) => face()?.showUnread(count),
        notify: (notice) => face()?.notify(notice),
        settings: {
          read: () => settings.read(),
          change(change) {
            const changed = settings.change(change);
            face()?.useTheme(changed.theme);
            announce('settings.changed', changed);
            return changed;
          },
        },
      }),
      ...connectionHandlers(counter, formChecker(ground), () => chooseStart(ground)),
      ...counterHandlers(counter, {
        read: (phoneNumberId) => machine.sentinel(phoneNumberId),
        write: (phoneNumberId, record) => machine.saveSentinel(phoneNumberId, record),
      }),
      ...mediaHandlers(counter, { saveAs: (file, name) => saveAs(face()?.window() ?? null, file, name) }),
      ...diagnosticsHandlers(
        () => readDiagnostics(counter.number(), profileFacts(ground)),
        (tally) => ground.narrator.tally(tally),
      ),
    },
    requestSchemas,
    log,
  );
}

async function chooseStart({ line, machine, log }: Ground): Promise<StartWith> {
  if (line.demonstration) return { with: 'demonstration' };
  if (line.connectionFile === null) {
    const { problem } = machine;
    // Once a number has been connected anew there is a memory again.
    if (problem === null || machine.connection() !== null) return { with: 'memory' };
    return { with: 'nothing', failure: { code: 'memory-lost', detail: problem.keptAs ?? problem.code } };
  }
  const file = await readConnectionFile(line.connectionFile);
  if (file.ok) return { with: 'file', file: file.value };
  log.error('start.connection-file', { code: file.failure.code, reason: file.failure.detail ?? '' });
  process.stderr.write(`--connection: ${file.failure.code} (${file.failure.detail ?? ''})\n`);
  // Another number than the one that was asked for is never opened in its place.
  const { code, detail: what = '' } = file.failure;
  const detail = what === '' ? code : `${code}: ${what}`;
  return { with: 'nothing', failure: { code: 'connection-file', detail } };
}

/** After sleep or a locked screen: alarms that came due meanwhile, and a connection that may be gone. */
function wakeUp(counter: OneCounter): void {
  const look = (): void => {
    counter.number()?.alarms.rescan();
    counter.number()?.watch()?.nudge();
  };
  powerMonitor.on('resume', look);
  powerMonitor.on('unlock-screen', look);
}

function showFace(ground: Ground, announce: Announce, quitBegan: () => boolean): Face {
  const { line, machine, settings, log } = ground;
  const pictures = app.isPackaged ? join(process.resourcesPath, 'icons') : join(app.getAppPath(), 'resources');
  return openFace({
    preload: join(app.getAppPath(), 'out', 'preload', 'index.js'),
    pictures,
    icon: join(pictures, 'icon.png'),
    tray: process.env['BALCAO_NO_TRAY'] === undefined,
    hidden: line.hidden,
    theme: settings.read().theme,
    remembered: machine.window(),
    remember: (state) => machine.saveWindow(state),
    quitBegan,
    command: (payload) => announce('window.command', payload),
    ...{ clock, log },
  });
}

async function run(line: CommandLine, profile: Profile, log: Log, quiet: Promise<void>): Promise<void> {
  const ground = layGround(line, profile, log, quiet);
  let face: Face | null = null;
  const announce = createAnnounce(() => face?.window()?.webContents ?? null);
  const counter = openCounter(ground, announce);
  let endScreenshots = (): void => undefined;
  const quitting = arrangeQuit(async () => {
    ground.quit.abort();
    endScreenshots();
    await counter.close();
    ground.machine.flush();
    face?.destroy();
  }, log);

  guardSession(session.defaultSession, log);
  serveScheme(session.defaultSession, join(app.getAppPath(), 'out', 'renderer'), async (mediaId) => {
    return (await counter.number()?.media.pathOf(mediaId)) ?? null;
  });
  answerRequests(ground, counter, () => face, announce);
  // Journal and receiver come first; their files are opened while Chromium starts the page.
  const started = counter.start(await chooseStart(ground));
  face = showFace(ground, announce, () => quitting.began());
  app.on('second-instance', () => face?.show());
  app.on('activate', () => face?.show());
  wakeUp(counter);
  const folder = process.env['BALCAO_SCREENSHOTS'];
  if (folder) {
    const written = (file: string): void => ground.narrator.screenshot(file);
    endScreenshots = takeScreenshots(folder, () => face?.window() ?? null, written, log);
  }
  const result = await started;
  if (!result.ok) log.error('start.no-number', { code: result.failure.code, reason: result.failure.detail ?? '' });
}

function main(): void {
  const line = readCommandLine(process.argv.slice(1), process.cwd());
  const profile = useProfile(line.profile);
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  // As root on Linux Chromium cannot sandbox; whoever starts it so says `--no-sandbox`.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // The app's name stands in it, and a header with `ã` breaks every request to a scheme of our own.
  app.userAgentFallback = app.userAgentFallback.replace(/[^\x20-\x7e]/g, '');
  registerScheme();
  setMenu();
  const quiet = pageLoaded();
  const openLog = async (): Promise<Log> => (await import('./log/fileLog')).createFileLog({ folder: profile.logs });
  const log = lateLog(openLog, quiet);
  const surprise = (kind: string) => (thrown: unknown) =>
    log.error(kind, { kind: thrown instanceof Error ? thrown.name : typeof thrown });
  process.on('uncaughtException', surprise('app.uncaught'));
  process.on('unhandledRejection', surprise('app.unhandled'));
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));
  app.on('child-process-gone', (_event, details) => {
    log.warn('app.child-gone', { type: details.type, reason: details.reason, exitCode: details.exitCode });
  });
  app
    .whenReady()
    .then(() => run(line, profile, log, quiet))
    .catch((thrown: unknown) => {
      surprise('app.not-started')(thrown);
      // The log file may come too late for the last line of a process.
      process.stderr.write(`balcao: not started (${thrown instanceof Error ? thrown.name : typeof thrown})\n`);
      dialog.showErrorBox(words.fatal.title, `${words.fatal.text}\n${profile.folder}`);
      app.exit(1);
    });
}

main();
