import type { WindowState } from '../settings/machineState';

/** px */
const STEP = 32;

/** The lowest number that no open window has: the first window closed is the first opened again. */
export function freeSlot(taken: readonly number[]): number {
  let slot = 0;
  while (taken.includes(slot)) slot += 1;
  return slot;
}

/** The place of a further window: as large, a little lower and to the right, so that both are seen. */
export function stepAside(state: WindowState): WindowState {
  const { x, y } = state;
  return { ...state, x: x === null ? null : x + STEP, y: y === null ? null : y + STEP, maximized: false };
}

/** What stands above a window: unread conversations, who is signed in, the app. */
export function windowTitle(appName: string, attendantName: string | null, unread: number): string {
  const name = attendantName === null || attendantName === '' ? appName : `${attendantName} · ${appName}`;
  return unread === 0 ? name : `(${unread}) ${name}`;
}
