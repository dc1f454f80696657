/** Work that may wait for the first paint waits no longer than this, ms: a list that never comes must not stop it. */
const PATIENCE = 1_500;

let painted: () => void = () => undefined;
const paint = new Promise<void>((resolve) => {
  painted = resolve;
});

/** Resolves once the first page of the inbox was painted, or after a while without it. */
export function firstPaint(): Promise<void> {
  setTimeout(painted, PATIENCE);
  return paint;
}

/** Told by the inbox, once. The benchmark of the start and the tests read the mark and `data-ready`. */
export function tellFirstPaint(): void {
  if (document.documentElement.dataset['ready'] === 'inbox') return;
  performance.mark('inbox-interactive');
  document.documentElement.dataset['ready'] = 'inbox';
  painted();
}
