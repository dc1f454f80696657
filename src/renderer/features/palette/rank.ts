import { fold } from '../../../shared/kernel/text';

/** What can be found in the palette. */
export interface Findable {
  readonly id: string;
  /** What is shown and looked through first. */
  readonly title: string;
  /** Other words that people may type for it. */
  readonly words?: string;
}

/**
 * The items that answer a query, best first: what begins with it, then what has words that begin so, then what contains it.
 * Among equals those used last come first, then the given order. An empty query gives the given order.
 * @param recent ids by how lately they were used, the newest first
 */
export function rank<Item extends Findable>(
  items: readonly Item[],
  query: string,
  recent: readonly string[] = [],
): readonly Item[] {
  const wanted = fold(query);
  const lately = (item: Item): number => {
    const place = recent.indexOf(item.id);
    return place < 0 ? recent.length : place;
  };
  return items
    .map((item, place) => ({ item, place, score: scoreOf(item, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || lately(a.item) - lately(b.item) || a.place - b.place)
    .map(({ item }) => item);
}

/** 0: is no answer. */
function scoreOf({ title, words = '' }: Findable, wanted: string): number {
  if (wanted === '') return 1;
  const name = fold(title);
  if (name.startsWith(wanted)) return 6;
  const parts = wanted.split(' ');
  if (inWords(name, parts)) return 5;
  const all = `${name} ${fold(words)}`;
  if (inWords(all, parts)) return 4;
  return name.includes(wanted) ? 3 : 0;
}

/** Does every part begin some word? */
function inWords(text: string, parts: readonly string[]): boolean {
  const words = text.split(/[^\p{L}\p{N}@]+/u);
  return parts.every((part) => words.some((word) => word.startsWith(part)));
}
