/** The pane after (or before) `current`, round in a circle; −1: none has the focus yet. */
export function nextPane(current: number, count: number, backwards: boolean): number {
  if (count === 0) return -1;
  if (current < 0) return backwards ? count - 1 : 0;
  return (current + (backwards ? count - 1 : 1)) % count;
}
