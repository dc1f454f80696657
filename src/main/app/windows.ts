import type { BrowserWindow } from 'electron';
import type { WindowState } from '../settings/machineState';
import { freeSlot, stepAside } from './windowSlots';
import { openWindow, type WindowParts } from './window';

export interface WindowsParts extends Omit<WindowParts, 'remembered' | 'remember' | 'hidden'> {
  /** Of the window in each slot, as it was left. */
  readonly remembered: (slot: number) => WindowState | null;
  readonly remember: (slot: number, state: WindowState) => void;
  readonly onOpened: (window: BrowserWindow) => void;
  /** The person closes the last one: true when it is only to be hidden. */
  readonly hidesLast: () => boolean;
  readonly onHidden: () => void;
}

interface OpenOne {
  readonly slot: number;
  readonly window: BrowserWindow;
}

/**
 * The windows of this counter, each with a place of its own. Closing one of several closes it; closing the last hides
 * it, since the engine works in it.
 */
export class Windows {
  private open: OpenOne[] = [];

  constructor(private readonly parts: WindowsParts) {}

  all(): readonly BrowserWindow[] {
    return this.open.map(({ window }) => window).filter((window) => !window.isDestroyed());
  }

  /** The one in use, else the one that stands longest. */
  front(): BrowserWindow | null {
    return this.all().find((window) => window.isFocused()) ?? this.all()[0] ?? null;
  }

  /** The window of a page. */
  ofPage(pageId: number): BrowserWindow | null {
    return this.all().find((window) => window.webContents.id === pageId) ?? null;
  }

  add(hidden: boolean): BrowserWindow {
    const slot = freeSlot(this.open.map((each) => each.slot));
    const { remembered, remember, onOpened, ...look } = this.parts;
    const window = openWindow({
      ...look,
      hidden,
      remembered: remembered(slot) ?? this.beside(),
      remember: (state) => remember(slot, state),
    });
    this.open.push({ slot, window });
    window.on('close', (event) => {
      if (this.all().length > 1 || !this.parts.hidesLast()) return;
      event.preventDefault();
      window.hide();
      this.parts.onHidden();
    });
    window.once('closed', () => (this.open = this.open.filter((each) => each.window !== window)));
    onOpened(window);
    return window;
  }

  show(window: BrowserWindow | null): void {
    if (window === null || window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  /** A further window that was never placed stands a step aside from the one in front. */
  private beside(): WindowState | null {
    const front = this.front();
    return front === null ? null : stepAside({ ...front.getNormalBounds(), maximized: false });
  }
}
