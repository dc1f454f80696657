import { fold } from '../../../kernel/text';

/** The words of a text, folded, without punctuation. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
}

/** How many slips of the finger a word of this length may have. */
function patience(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Is one word the other, typed in haste? Both folded. */
export function isNear(typed: string, meant: string): boolean {
  if (typed === meant) return true;
  const allowed = patience(meant.length);
  if (allowed === 0 || Math.abs(typed.length - meant.length) > allowed) return false;
  return distance(typed, meant) <= allowed;
}

/** Slips between two words: letters added, left out, wrong or swapped with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const wrong = (old[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const best = Math.min(wrong, (old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(best, (older[j - 2] ?? 0) + 1) : best);
    }
    older = old;
    old = row;
  }
  return old[b.length] ?? Infinity;
}

/** Do the words of a phrase stand in a text, one after the other, typed right or nearly so? */
export function holdsPhrase(textWords: readonly string[], phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false;
  for (let from = 0; from + phrase.length <= textWords.length; from += 1) {
    if (phrase.every((word, place) => isNear(textWords[from + place] ?? '', word))) return true;
  }
  return false;
}
