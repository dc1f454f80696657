import type { CounterApp } from './counterApp';

export interface ShownNotice {
  readonly title: string;
  readonly body: string;
}

type Kept = typeof globalThis & { notices?: { title: string; body: string; emit(event: string): boolean }[] };

/**
 * Stands in for the desktop's notification service, which a test machine does not have: notes what the app shows. What the
 * app makes and what a click does is real.
 */
export async function watchNotices(app: CounterApp): Promise<void> {
  await app.electron.evaluate(({ Notification }) => {
    const kept = globalThis as Kept;
    kept.notices = [];
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      kept.notices?.push(this);
    };
  });
}

export function shownNotices(app: CounterApp): Promise<ShownNotice[]> {
  return app.electron.evaluate(() => ((globalThis as Kept).notices ?? []).map(({ title, body }) => ({ title, body })));
}

/** As if a person clicked the newest one. */
export async function clickNotice(app: CounterApp): Promise<void> {
  await app.electron.evaluate(() => void (globalThis as Kept).notices?.at(-1)?.emit('click'));
}
