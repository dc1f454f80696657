const HUES = 8;

/** Up to two letters that stand for a name; the last two digits for a number. */
export function initialsOf(title: string): string {
  const name = title.trim();
  if (name.startsWith('@')) return name.slice(0, 2);
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) {
    const digits = name.replace(/\D/g, '');
    return digits ? digits.slice(0, 2) : '?';
  }
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words[words.length - 1]) : '';
  return (first + last).toUpperCase();
}

function firstLetter(word: string | undefined): string {
  return word?.match(/\p{L}/u)?.[0] ?? '';
}

/** A colour place 0–7 that stays with the person: by the id, not by the name, which may change. */
export function hueOf(id: string): number {
  let sum = 0;
  for (let place = 0; place < id.length; place += 1) sum = (sum * 31 + id.charCodeAt(place)) >>> 0;
  return sum % HUES;
}
