/** Before a name, not part of it. */
const TITLES = new Set('dr dra sr sra srta dona seu prof profa doutor doutora senhor senhora'.split(' '));

/**
 * How somebody is spoken to: the first word of a name that is one. Titles, emoji and marks around it are left out, and a
 * name in capitals or in small letters gets its first letter large (`MARIA SILVA` → `Maria`). null: no word with a letter.
 */
export function firstName(name: string): string | null {
  const words = name
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, ''))
    .filter((word) => /\p{L}/u.test(word));
  const word = words.find((each) => !TITLES.has(each.toLowerCase())) ?? words[0];
  return word === undefined ? null : cased(word);
}

function cased(word: string): string {
  const mixed = word !== word.toUpperCase() && word !== word.toLowerCase();
  if (mixed || Array.from(word).length < 2) return word;
  const [first = '', ...rest] = Array.from(word);
  return first.toUpperCase() + rest.join('').toLowerCase();
}
