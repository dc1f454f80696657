const HUES = 8;

/** Up to two letters that stand for a name, the first two digits for a number, the first emoji where there is nothing else. */
export function initialsOf(title: string): string {
  const name = title.trim();
  if (name.startsWith('@')) return name.slice(0, 2);
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) {
    const digits = name.replace(/\D/g, '');
    return digits ? digits.slice(0, 2) : (firstEmoji(name) ?? '?');
  }
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words[words.length - 1]) : '';
  return (first + last).toUpperCase();
}

/** Whole, with its skin colour and whatever else it is joined to. */
function firstEmoji(name: string): string | null {
  const [first] = new Intl.Segmenter('pt-BR', { granularity: 'grapheme' }).segment(name);
  return first && /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(first.segment) ? first.segment : null;
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
