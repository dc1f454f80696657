const PAGE = 8;

/** Where a key moves the mark in a list of `count`; null when it is no key of lists. `from` −1: nothing is marked. */
export function moveIn(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  const within = (place: number): number => Math.min(count - 1, Math.max(0, place));
  switch (key) {
    case 'ArrowDown':
      return within(from + 1);
    case 'ArrowUp':
      return within(from < 0 ? 0 : from - 1);
    case 'PageDown':
      return within(from + PAGE);
    case 'PageUp':
      return within(from - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
