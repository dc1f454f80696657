import type { ListPart } from './ListWindow';

/**
 * By how many places the rows on the screen have moved in the list: the scroll position follows them, so that nothing jumps
 * under the reader. The middle of all moves counts, since one of the rows may be the one that went to the top.
 */
export function listShift(before: ListPart, after: ListPart, first: number, last: number): number {
  const places = new Map(after.rows.map((row, index) => [row.id, after.from + index]));
  const moves: number[] = [];
  for (let index = first; index <= last; index += 1) {
    const id = before.rows[index - before.from]?.id;
    const place = id === undefined ? undefined : places.get(id);
    if (place !== undefined) moves.push(place - index);
  }
  moves.sort((a, b) => a - b);
  return moves[Math.floor(moves.length / 2)] ?? 0;
}
