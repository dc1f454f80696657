import { app, powerMonitor, session, shell, type BrowserWindow } from 'electron';
import type { AppDescription } from '../shared/contract/diagnostics';
import { requestSchemas } from '../shared/contract/schemas';
import { askProfileFolder } from './app/askPath';
import { askWhere } from './app/askWhere';
import { AttentionWatch } from './app/attention';
import type { EarlyStart } from './app/earlyStart';
import type { Face } from './app/face';
import type { Profile } from './app/profile';
import type { Quiet } from './app/quietMoment';
import { arrangeQuit } from './app/quitting';
import { saveAs } from './app/saveAs';
import { takeScreenshots } from './app/screenshots';
import { takeFiles } from './app/serveScheme';
import type { ArchiveDesk } from './backup/archiveDesk';
import { backupParts, openArchiveDesk, openBackupRoom } from './backup/composeBackups';
import type { BackupRoom } from './backup/backupRoom';
import { formChecker, openCounter } from './connection/composeCounter';
import type { OneCounter, StartWith } from './connection/counter';
import { readConnectionFile } from './connection/readConnectionFile';
import { readDiagnostics } from './connection/readDiagnostics';
import { openAttic, openDiskRoom } from './disk/composeDisk';
import { ExportDesk } from './exports/exportDesk';
import { printPage } from './exports/printPage';
import { clock, layGround, profileFacts, type Ground } from './ground';
import { createAnnounce, type Announce } from './ipc/announce';
import { appHandlers } from './ipc/appHandlers';
import { backupHandlers } from './ipc/backupHandlers';
import { connectionHandlers } from './ipc/connectionHandlers';
import { counterHandlers } from './ipc/counterHandlers';
import { diskHandlers } from './ipc/diskHandlers';
import { diagnosticsHandlers } from './ipc/diagnosticsHandlers';
import { openDoor, type Handlers } from './ipc/door';
import { exportHandlers } from './ipc/exportHandlers';
import { houseHandlers } from './ipc/houseHandlers';
import { linkHandlers } from './ipc/linkHandlers';
import { mediaHandlers } from './ipc/mediaHandlers';
import { reviewOpening } from './ipc/reviewOpening';
import { teamHandlers } from './ipc/teamHandlers';
import { templateHandlers } from './ipc/templateHandlers';
import { openReviews, type Reviews } from './review/composeReviews';

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
  readonly archives: ArchiveDesk;
  readonly reviews: Reviews;
}

function counterRequests(rooms: Rooms): Handlers {
  const { ground, counter, face, attention, exportDesk, announce, quiet, backups, archives, reviews } = rooms;
  const { settings, machine, profile } = ground;
  const attic = openAttic(backups);
  return {
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
      wasRemoved: (folder, mediaId) => attic.has(folder, mediaId),
    }),
    ...teamHandlers(counter),
    ...houseHandlers(counter, clock),
    ...{ ...linkHandlers(counter), ...templateHandlers(counter) },
    ...diskHandlers(openDiskRoom(ground, counter, backups, attic), attic, counter, clock),
    ...exportHandlers(counter, exportDesk, (path) => shell.showItemInFolder(path)),
    ...backupHandlers(backupParts(ground, { room: backups, desk: archives }, announce, face)),
    ...reviewOpening(reviews.room, profile.folder, (pageId) => askProfileFolder(face()?.window(pageId) ?? null)),
    ...diagnosticsHandlers(
      () => readDiagnostics(counter.number(), profileFacts(ground)),
      (tally) => ground.narrator.tally(tally),
    ),
  };
}

function openExportDesk(windowOf: (pageId: number) => BrowserWindow | null): ExportDesk {
  const desk = new ExportDesk({
    askWhere: (suggestedName, pageId) => askWhere(windowOf(pageId), suggestedName),
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

/** For whoever started it without a display. @returns ends it */
function writeScreenshots({ narrator, log }: Ground, face: Face): () => void {
  const folder = process.env['BALCAO_SCREENSHOTS'];
  if (!folder) return () => undefined;
  const written = (file: string): void => narrator.screenshot(file);
  return takeScreenshots(folder, () => face.window(), written, log);
}

/** The work of this process, behind a window that `start` has opened already. All requests are answered once this returns to its caller. */
export async function run({ line, profile, log, quiet, face, late }: EarlyStart): Promise<void> {
  const ground = layGround(line, profile, log, quiet.come);
  const announce = createAnnounce(() => face.windows().map((window) => window.webContents));
  const backups = openBackupRoom(ground, announce, () => counter);
  const counter: OneCounter = openCounter(ground, announce, backups);
  const attention = followAttention(announce);
  const exportDesk = openExportDesk((pageId) => reviews.window(pageId) ?? face.window(pageId));
  const archives = openArchiveDesk(ground);
  const reviews: Reviews = openReviews({
    ...{ ground, face, desk: archives },
    exportDesk: () => exportDesk,
    counterHandlers: () => handlers,
  });
  const endScreenshots = writeScreenshots(ground, face);
  const quitting = arrangeQuit(async () => {
    ground.quit.abort();
    endScreenshots();
    attention.stop();
    await exportDesk.close();
    await backups.cancel();
    await reviews.room.close();
    await counter.close();
    ground.machine.flush();
    face.destroy();
  }, log);

  late.places = ground.machine;
  late.quitBegan = () => quitting.began();
  takeFiles(session.defaultSession, (phoneNumberId) => {
    const number = counter.number();
    return number?.spec.phoneNumberId === phoneNumberId ? number.media : null;
  });
  const handlers = counterRequests({
    ...{ ground, counter, face: () => face, attention, exportDesk, announce, quiet, backups, archives, reviews },
  });
  openDoor(handlers, requestSchemas, log, reviews.handlersOf);
  void ground.quiet.then(() => reviews.room.sweep());
  // Another theme than the glimpse saw: its file was put aside, or lifted.
  face.useTheme(ground.settings.read().theme);
  // Journal and receiver are opened while Chromium starts the page.
  const started = counter.start(await chooseStart(ground));
  const serveMedia = (): void =>
    late.serveMedia(async (mediaId) => (await counter.number()?.media.pathOf(mediaId)) ?? null);
  void started.then(serveMedia, serveMedia);
  app.on('second-instance', () => face.show());
  app.on('activate', () => face.show());
  wakeUp(counter);
  const result = await started;
  if (!result.ok) log.error('start.no-number', { code: result.failure.code, reason: result.failure.detail ?? '' });
}
