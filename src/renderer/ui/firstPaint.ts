/** Work that may wait for the first paint waits no longer than this, ms: a list that never comes must not stop it. */
const PATIENCE = 1_500;
/** The first thing that a person does is to open a conversation: what works in the background leaves the thread to it so long, ms. */
const FIRST_CLICK = 400;
/** After that the thread is given so long to become idle, ms. */
const UNTIL_IDLE = 1_000;

let painted: () => void = () => undefined;
const paint = new Promise<void>((resolve) => {
  painted = resolve;
});

let calm: Promise<void> | null = null;

/**
 * Resolves once the first page of the inbox was painted and the thread has a free moment, or after a while without. From
 * then on it is calm for good: what asks later waits for nothing.
 */
export function firstCalm(): Promise<void> {
  calm ??= untilCalm();
  return calm;
}

async function untilCalm(): Promise<void> {
  const timer = setTimeout(painted, PATIENCE);
  await paint;
  clearTimeout(timer);
  await new Promise((resolve) => setTimeout(resolve, FIRST_CLICK));
  await new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: UNTIL_IDLE }));
}

/** Told by the inbox, once. The benchmark of the start and the tests read the mark and `data-ready`. */
export function tellFirstPaint(): void {
  if (document.documentElement.dataset['ready'] === 'inbox') return;
  performance.mark('inbox-interactive');
  document.documentElement.dataset['ready'] = 'inbox';
  painted();
}
