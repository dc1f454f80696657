import { join } from 'node:path';
import { app, session, shell, type BrowserWindow } from 'electron';
import { REVIEW_HASH } from '../../shared/contract/review';
import type { Face } from '../app/face';
import { saveAs } from '../app/saveAs';
import { serveScheme } from '../app/serveScheme';
import { guardSession } from '../app/walls';
import { openWindow } from '../app/window';
import { words } from '../app/words';
import type { ArchiveDesk } from '../backup/archiveDesk';
import type { ExportDesk } from '../exports/exportDesk';
import type { Ground } from '../ground';
import type { Handlers } from '../ipc/door';
import { reviewHandlers } from './reviewHandlers';
import { ReviewRoom } from './reviewRoom';

export interface Reviews {
  readonly room: ReviewRoom;
  /** What a page may ask that reads a history; null: it is one of the counter's own. */
  readonly handlersOf: (pageId: number) => Handlers | null;
  /** The window of such a page. */
  readonly window: (pageId: number) => BrowserWindow | null;
}

export interface ReviewsParts {
  readonly ground: Ground;
  readonly face: Face;
  readonly desk: ArchiveDesk;
  readonly exportDesk: () => ExportDesk;
  /** Known once the door is open. */
  readonly counterHandlers: () => Handlers;
}

type OpenPage = ConstructorParameters<typeof ReviewRoom>[0]['openPage'];

/** Opens windows whose pages keep everything in a folder of their own. */
function pageOpener({ ground, face }: ReviewsParts, windows: Map<number, BrowserWindow>): OpenPage {
  const { log, settings } = ground;
  return ({ storage, title, find, onClosed }) => {
    const own = session.fromPath(storage, { cache: false });
    guardSession(own, log);
    serveScheme(own, join(app.getAppPath(), 'out', 'renderer'), find);
    const window = openWindow({
      ...{
        preload: join(app.getAppPath(), 'out', 'preload', 'index.js'),
        icon: face.icon,
        theme: settings.read().theme,
      },
      ...{ remembered: null, remember: () => undefined, hidden: false },
      ...{ session: own, title: `${title} · ${words.review.title}`, hash: REVIEW_HASH },
    });
    const pageId = window.webContents.id;
    windows.set(pageId, window);
    // What died with it can be opened again; a blank window helps nobody.
    window.webContents.on('render-process-gone', () => window.destroy());
    window.once('closed', () => {
      windows.delete(pageId);
      onClosed();
    });
    return {
      pageId,
      close: () => window.close(),
      forget: async () => {
        await own.clearStorageData();
        await own.clearCache();
      },
    };
  };
}

/** Histories in windows of their own, each with a session of its own: nothing of it touches the counter's. */
export function openReviews(parts: ReviewsParts): Reviews {
  const { ground, desk, exportDesk, counterHandlers } = parts;
  const { profile, log } = ground;
  const windows = new Map<number, BrowserWindow>();
  const handlers = new WeakMap<object, Handlers>();
  const openPage = pageOpener(parts, windows);
  // The counter's last window is gone: the app must not go on for the sake of a history.
  app.on('browser-window-created', (_event, window) => {
    window.once('closed', () => {
      if (parts.face.windows().length === 0) void room.close();
    });
  });
  const room = new ReviewRoom({ folder: join(profile.folder, 'review'), profile: profile.folder, desk, openPage, log });
  return {
    room,
    window: (pageId) => windows.get(pageId) ?? null,
    handlersOf(pageId) {
      const review = room.of(pageId);
      if (review === null) return null;
      const known = handlers.get(review);
      if (known) return known;
      const made = reviewHandlers(review, {
        counter: reading(counterHandlers()),
        ...{ desk, exportDesk: exportDesk() },
        saveAs: (file, name) => saveAs(windows.get(pageId) ?? null, file, name),
        reveal: (path) => shell.showItemInFolder(path),
      });
      handlers.set(review, made);
      return made;
    },
  };
}

function reading(all: Handlers): Pick<Handlers, 'app.describe' | 'app.openExternal' | 'settings.read'> {
  return {
    'app.describe': all['app.describe'],
    'app.openExternal': all['app.openExternal'],
    'settings.read': all['settings.read'],
  };
}
