import { holdsPhrase, isNear, wordsOf } from './near';

/** Something that a customer can choose by words. */
export interface Choosable {
  readonly id: string;
  readonly title: string;
  readonly keywords: readonly string[];
}

interface Prepared {
  readonly title: readonly string[];
  readonly keywords: readonly (readonly string[])[];
}

/** Titles and keywords taken apart once: folding is what a decision takes longest for. */
const prepared = new WeakMap<Choosable, Prepared>();

function prepare(option: Choosable): Prepared {
  const known = prepared.get(option);
  if (known) return known;
  const fresh = { title: wordsOf(option.title), keywords: option.keywords.map(wordsOf) };
  prepared.set(option, fresh);
  return fresh;
}

const numbers = ['um', 'dois', 'tres', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez'];

/**
 * The option that a text means: its number, its title, one of its keywords, or words that only its title has; accents,
 * case and small slips of the finger aside. null: none, or more than one.
 */
export function matchOption<Option extends Choosable>(options: readonly Option[], text: string): Option | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const number = numberIn(words);
  if (number !== null) return options[number - 1] ?? null;
  const said = words.join(' ');
  const steps = [
    ({ title }: Prepared) => title.join(' ') === said,
    ({ keywords }: Prepared) => keywords.some((keyword) => holdsPhrase(words, keyword)),
    ({ title }: Prepared) => holdsPhrase(words, title),
    ({ title }: Prepared) => namesTitle(words, title),
  ];
  for (const fits of steps) {
    const found = options.filter((option) => fits(prepare(option)));
    if (found.length === 1) return found[0] ?? null;
    if (found.length > 1) return null;
  }
  return null;
}

/** "2", "opção 2", "2️⃣", "dois". A longer text with a number in it is no choice. */
function numberIn(words: readonly string[]): number | null {
  const said = words.filter((word) => !['opcao', 'numero', 'a', 'o', 'quero', 'op'].includes(word));
  const [only] = said;
  if (only === undefined || said.length > 1) return null;
  if (/^\d{1,2}$/.test(only)) return Number(only);
  const place = numbers.indexOf(only);
  return place < 0 ? null : place + 1;
}

/** Every word of weight that was said stands in the title. */
function namesTitle(words: readonly string[], title: readonly string[]): boolean {
  const weighty = words.filter((word) => word.length >= 4);
  return weighty.length > 0 && weighty.every((word) => title.some((part) => part.length >= 4 && isNear(word, part)));
}
