import { join } from 'node:path';
import { app, dialog, powerMonitor, session, shell } from 'electron';
import type { AppDescription } from '../shared/contract/diagnostics';
import { requestSchemas } from '../shared/contract/schemas';
import type { Log } from '../shared/kernel/log';
import { askWhere } from './app/askWhere';
import { AttentionWatch } from './app/attention';
import { readCommandLine, type CommandLine } from './app/commandLine';
import { openFace, type Face } from './app/face';
import { setMenu } from './app/menu';
import { useProfile, type Profile } from './app/profile';
import { arrangeQuit } from './app/quitting';
import { saveAs } from './app/saveAs';
import { registerScheme } from './app/scheme';
import { takeScreenshots } from './app/screenshots';
import { serveScheme, takeFiles } from './app/serveScheme';
import { guardContents, guardSession } from './app/walls';
import { words } from './app/words';
import { backupParts, openBackupRoom } from './backup/composeBackups';
import type { BackupRoom } from './backup/backupRoom';
import { formChecker, openCounter } from './connection/composeCounter';
import type { OneCounter, StartWith } from './connection/counter';
import { readConnectionFile } from './connection/readConnectionFile';
import { readDiagnostics } from './connection/readDiagnostics';
import { ExportDesk } from './exports/exportDesk';
import { printPage } from './exports/printPage';
import { clock, layGround, profileFacts, type Ground } from './ground';
import { announceTo, createAnnounce, type Announce } from './ipc/announce';
import { appHandlers } from './ipc/appHandlers';
import { backupHandlers } from './ipc/backupHandlers';
import { connectionHandlers } from './ipc/connectionHandlers';
import { counterHandlers } from './ipc/counterHandlers';
import { diagnosticsHandlers } from './ipc/diagnosticsHandlers';
import { openDoor } from './ipc/door';
import { exportHandlers } from './ipc/exportHandlers';
import { mediaHandlers } from './ipc/mediaHandlers';
import { teamHandlers } from './ipc/teamHandlers';
import { lateLog } from './log/lateLog';

/** Longer than this nothing waits for a page, ms. */
const PAGE_PATIENCE = 3_000;

/** The moment from which loading and connecting disturb nobody: `begin` is told when the first page has been painted and is calm. */
interface Quiet {
  readonly come: Promise<void>;
  begin(): void;
}

function quietMoment(): Quiet {
  let begin = (): void => undefined;
  const come = new Promise<void>((resolve) => (begin = resolve));
  setTimeout(begin, PAGE_PATIENCE);
  return { come, begin };
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

interface Rooms {
  readonly ground: Ground;
  readonly counter: OneCounter;
  readonly face: () => Face | null;
  readonly attention: AttentionWatch;
  readonly exportDesk: ExportDesk;
  readonly announce: Announce;
  readonly quiet: Quiet;
  readonly backups: BackupRoom;
}

function answerRequests({ ground, counter, face, attention, exportDesk, announce, quiet, backups }: Rooms): void {
  const { settings, machine, profile, log } = ground;
  openDoor(
    {
      ...appHandlers({
        describe: () => describeApp(profile),
        openExternal: (url) => face()?.openExternal(url) ?? Promise.resolve(),
        phonePageUrl: () => counter.number()?.spec.phonePageUrl ?? null,
        showUnread: (count, pageId) => face()?.showUnread(count, pageId),
        notify: (notice, pageId) => face()?.notify(notice, pageId),
        tell: (attendantName, pageId) => face()?.tell(attendantName, pageId),
        openAnother: () => face()?.openAnother(),
        watchAttention: (idleAfter) => attention.watch(idleAfter),
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
      ...counterHandlers(
        counter,
        {
          read: (phoneNumberId) => machine.sentinel(phoneNumberId),
          write: (phoneNumberId, record) => machine.saveSentinel(phoneNumberId, record),
        },
        () => quiet.begin(),
      ),
      ...mediaHandlers(counter, {
        saveAs: (file, name, pageId) => saveAs(face()?.window(pageId) ?? null, file, name),
      }),
      ...teamHandlers(counter),
      ...exportHandlers(counter, exportDesk, (path) => shell.showItemInFolder(path)),
      ...backupHandlers(backupParts(ground, backups, announce, face)),
      ...diagnosticsHandlers(
        () => readDiagnostics(counter.number(), profileFacts(ground)),
        (tally) => ground.narrator.tally(tally),
      ),
    },
    requestSchemas,
    log,
  );
}

function openExportDesk(face: () => Face | null): ExportDesk {
  const desk = new ExportDesk({
    askWhere: (suggestedName, pageId) => askWhere(face()?.window(pageId) ?? null, suggestedName),
    print: printPage,
    now: () => new Date(clock()),
  });
  app.on('web-contents-created', (_event, contents) => {
    const { id } = contents;
    const left = (): void => void desk.leave(id);
    contents.on('destroyed', left);
    contents.on('render-process-gone', left);
    contents.on('did-navigate', left);
  });
  return desk;
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

function followAttention(announce: Announce): AttentionWatch {
  return new AttentionWatch({
    power: powerMonitor,
    clock,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    onChange: (attention) => announce('system.attention', attention),
  });
}

function showFace(ground: Ground, quitBegan: () => boolean): Face {
  const { line, machine, settings, log } = ground;
  const pictures = app.isPackaged ? join(process.resourcesPath, 'icons') : join(app.getAppPath(), 'resources');
  return openFace({
    preload: join(app.getAppPath(), 'out', 'preload', 'index.js'),
    pictures,
    icon: join(pictures, 'icon.png'),
    tray: process.env['BALCAO_NO_TRAY'] === undefined,
    hidden: line.hidden,
    theme: settings.read().theme,
    remembered: (slot) => machine.window(slot),
    remember: (slot, state) => machine.saveWindow(slot, state),
    quitBegan,
    command: (window, payload) => announceTo(window.webContents, 'window.command', payload),
    ...{ clock, log },
  });
}

async function run(line: CommandLine, profile: Profile, log: Log, quiet: Quiet): Promise<void> {
  const ground = layGround(line, profile, log, quiet.come);
  let face: Face | null = null;
  const announce = createAnnounce(() => (face?.windows() ?? []).map((window) => window.webContents));
  const backups = openBackupRoom(ground, announce, () => counter);
  const counter: OneCounter = openCounter(ground, announce, backups);
  const attention = followAttention(announce);
  const exportDesk = openExportDesk(() => face);
  let endScreenshots = (): void => undefined;
  const quitting = arrangeQuit(async () => {
    ground.quit.abort();
    endScreenshots();
    attention.stop();
    await exportDesk.close();
    await backups.cancel();
    await counter.close();
    ground.machine.flush();
    face?.destroy();
  }, log);

  guardSession(session.defaultSession, log);
  serveScheme(session.defaultSession, join(app.getAppPath(), 'out', 'renderer'), async (mediaId) => {
    return (await counter.number()?.media.pathOf(mediaId)) ?? null;
  });
  takeFiles(session.defaultSession, (phoneNumberId) => {
    const number = counter.number();
    return number?.spec.phoneNumberId === phoneNumberId ? number.media : null;
  });
  answerRequests({ ground, counter, face: () => face, attention, exportDesk, announce, quiet, backups });
  // Journal and receiver come first; their files are opened while Chromium starts the page.
  const started = counter.start(await chooseStart(ground));
  face = showFace(ground, () => quitting.began());
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
  const quiet = quietMoment();
  const openLog = async (): Promise<Log> => (await import('./log/fileLog')).createFileLog({ folder: profile.logs });
  const log = lateLog(openLog, quiet.come);
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
