import type { WindowState } from '../settings/machineState';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const WINDOW_DEFAULT = { width: 1440, height: 900 } as const;
export const WINDOW_MIN = { width: 1024, height: 640 } as const;

export interface WindowPlace {
  readonly width: number;
  readonly height: number;
  /** null: the system chooses. */
  readonly x: number | null;
  readonly y: number | null;
  readonly maximized: boolean;
}

/** Enough of the title bar to take hold of the window, px. */
const GRIP = 64;

function overlap(from: number, size: number, otherFrom: number, otherSize: number): number {
  return Math.min(from + size, otherFrom + otherSize) - Math.max(from, otherFrom);
}

function canBeReached(window: Area, display: Area): boolean {
  return (
    overlap(window.x, window.width, display.x, display.width) >= GRIP &&
    window.y >= display.y - 8 &&
    window.y + GRIP <= display.y + display.height
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), Math.max(least, most)));
}

/**
 * Where the window opens: as it was left, unless the display that it stood on is gone.
 * @param remembered of the last start
 * @param displays work areas of the displays that exist now, px, the primary one first
 */
export function windowPlace(remembered: WindowState | null, displays: readonly Area[]): WindowPlace {
  const wanted = remembered ?? { ...WINDOW_DEFAULT, x: null, y: null, maximized: false };
  const { x, y } = wanted;
  const home =
    x === null || y === null
      ? undefined
      : displays.find((each) => canBeReached({ x, y, width: wanted.width, height: wanted.height }, each));
  const room = home ?? displays[0];
  const width = clamp(wanted.width, WINDOW_MIN.width, room?.width ?? wanted.width);
  const height = clamp(wanted.height, WINDOW_MIN.height, room?.height ?? wanted.height);
  return {
    width,
    height,
    x: home === undefined ? null : x,
    y: home === undefined ? null : y,
    maximized: wanted.maximized,
  };
}
