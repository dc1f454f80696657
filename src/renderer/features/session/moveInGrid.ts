/**
 * Where an arrow leads in things that stand in rows of `columns`; within the first and the last.
 * @returns null when the key is none that moves
 */
export function moveInGrid(key: string, index: number, count: number, columns: number): number | null {
  if (count === 0) return null;
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return null;
  const next = index + step;
  if (next >= 0 && next < count) return next;
  // A shorter last row: down still leads into it.
  const rowsBelow = Math.floor((count - 1) / columns) > Math.floor(index / columns);
  if (key === 'ArrowDown' && rowsBelow) return count - 1;
  return index;
}
