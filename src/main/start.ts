import { join } from 'node:path';
import { app, dialog, session } from 'electron';
import type { Log } from '../shared/kernel/log';
import { readCommandLine } from './app/commandLine';
import type { Beginning, LateParts } from './app/earlyStart';
import { openFace, type Face } from './app/face';
import { glimpse } from './app/glimpse';
import type { FindMedium } from './app/mediaAnswer';
import { setMenu } from './app/menu';
import { useProfile } from './app/profile';
import { quietMoment } from './app/quietMoment';
import { registerScheme } from './app/scheme';
import { serveScheme } from './app/serveScheme';
import { guardContents, guardSession } from './app/walls';
import { words } from './app/words';
import { announceTo } from './ipc/announce';
import { lateLog } from './log/lateLog';

/*
 * The first file of the process, and a small one: it opens the window, and everything else (`index`) is loaded while
 * Chromium starts the page. What is imported here is parsed before anything can be seen.
 */

/** Opens the first window and begins to load its page. */
function showFace({ line, profile, log }: Beginning, late: LateParts): Face {
  const pictures = app.isPackaged ? join(process.resourcesPath, 'icons') : join(app.getAppPath(), 'resources');
  const seen = glimpse(profile.folder);
  return openFace({
    preload: join(app.getAppPath(), 'out', 'preload', 'index.js'),
    pictures,
    icon: join(pictures, 'icon.png'),
    tray: process.env['BALCAO_NO_TRAY'] === undefined,
    hidden: line.hidden,
    theme: seen.theme,
    remembered: (slot) => (late.places ? late.places.window(slot) : slot === 0 ? seen.place : null),
    remember: (slot, state) => late.places?.saveWindow(slot, state),
    quitBegan: () => late.quitBegan(),
    command: (window, payload) => announceTo(window.webContents, 'window.command', payload),
    clock: () => Date.now(),
    log,
  });
}

async function begin(beginning: Beginning): Promise<void> {
  let serveMedia: LateParts['serveMedia'] = () => undefined;
  // A picture of the first conversation may be asked for before its number is open: it waits, since it is there.
  const media = new Promise<FindMedium>((resolve) => (serveMedia = resolve));
  const late: LateParts = { places: null, quitBegan: () => false, serveMedia };
  guardSession(session.defaultSession, beginning.log);
  const page = join(app.getAppPath(), 'out', 'renderer');
  serveScheme(session.defaultSession, page, async (mediaId) => (await media)(mediaId));
  const face = showFace(beginning, late);
  // In the same task: the page cannot ask anything before the door is open.
  const { run } = await import('./index');
  await run({ ...beginning, face, late });
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
    .then(() => begin({ line, profile, log, quiet }))
    .catch((thrown: unknown) => {
      surprise('app.not-started')(thrown);
      // The log file may come too late for the last line of a process.
      process.stderr.write(`balcao: not started (${thrown instanceof Error ? thrown.name : typeof thrown})\n`);
      dialog.showErrorBox(words.fatal.title, `${words.fatal.text}\n${profile.folder}`);
      app.exit(1);
    });
}

main();
