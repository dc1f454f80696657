/** The list with one of its items at another place, never beyond its ends. */
export function movedTo<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const place = Math.max(0, Math.min(to, list.length - 1));
  const rest = list.filter((_item, each) => each !== from);
  return [...rest.slice(0, place), ...list.slice(from, from + 1), ...rest.slice(place)];
}
