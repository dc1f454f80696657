/** Longest name before its ending, characters. */
const LONGEST = 80;

/** A file name of plain words that every system takes. */
export function fileNameFor(words: string, ending: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w-]+/g, ' ')
    .trim()
    .replace(/\s+/g, '-');
  return `${Array.from(plain).slice(0, LONGEST).join('')}.${ending}`;
}
