import { app, BrowserWindow, nativeTheme, screen, type Session } from 'electron';
import type { Settings } from '../../shared/contract/settings';
import type { WindowState } from '../settings/machineState';
import { APP_START } from './origin';
import { WINDOW_MIN, windowPlace } from './windowPlace';
import { words } from './words';

export interface WindowParts {
  readonly preload: string;
  readonly icon: string | null;
  readonly theme: Settings['theme'];
  readonly remembered: WindowState | null;
  readonly remember: (state: WindowState) => void;
  readonly hidden: boolean;
  /** Absent: the app's own. */
  readonly session?: Session;
  /** Absent: the app's name. */
  readonly title?: string;
  /** Behind the page's address: what kind of window it is. */
  readonly hash?: string;
}

/** The page's own background (`--bg` of ui/tokens.css), so that nothing flashes before the first paint. */
const BACKGROUND = { light: '#f4f5f3', dark: '#101412' } as const;
/** Moving a window announces many states; the last one counts. */
const REMEMBER_AFTER_MS = 400;

function stateOf(window: BrowserWindow): WindowState {
  const { x, y, width, height } = window.getNormalBounds();
  return { x, y, width, height, maximized: window.isMaximized() };
}

function rememberPlace(window: BrowserWindow, remember: (state: WindowState) => void): void {
  let timer: NodeJS.Timeout | null = null;
  const note = (): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      if (!window.isDestroyed() && !window.isMinimized()) remember(stateOf(window));
    }, REMEMBER_AFTER_MS);
  };
  window.on('resize', note);
  window.on('move', note);
  window.on('maximize', note);
  window.on('unmaximize', note);
  window.on('close', () => {
    if (timer) clearTimeout(timer);
    remember(stateOf(window));
  });
}

/** Makes a window and begins to load the page; it shows itself once there is something to see. */
export function openWindow(parts: WindowParts): BrowserWindow {
  nativeTheme.themeSource = parts.theme;
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((each) => each.id !== primary.id);
  const place = windowPlace(
    parts.remembered,
    [primary, ...others].map((each) => each.workArea),
  );
  const window = new BrowserWindow({
    width: place.width,
    height: place.height,
    ...(place.x === null || place.y === null ? {} : { x: place.x, y: place.y }),
    minWidth: WINDOW_MIN.width,
    minHeight: WINDOW_MIN.height,
    show: false,
    title: parts.title ?? words.appName,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    autoHideMenuBar: true,
    ...(parts.icon === null ? {} : { icon: parts.icon }),
    webPreferences: {
      preload: parts.preload,
      ...(parts.session ? { session: parts.session } : {}),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      // The engine lives in this page: hidden in the tray it has to go on working at full pace.
      backgroundThrottling: false,
      devTools: !app.isPackaged,
    },
  });
  rememberPlace(window, parts.remember);
  window.once('ready-to-show', () => {
    if (place.maximized) window.maximize();
    if (!parts.hidden) window.show();
  });
  // The page has a title of its own, which would take the place of this one.
  if (parts.title !== undefined) window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(`${APP_START}${parts.hash ?? ''}`).catch(() => undefined);
  return window;
}
