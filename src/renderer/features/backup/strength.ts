import { wordlist } from '@scure/bip39/wordlists/portuguese.js';
import type { RandomBytes } from '../../../shared/kernel/ids';

/** Hangs on the wall of an office, or is read out on the telephone. */
const unfit: ReadonlySet<string> = new Set(['libido', 'nudez', 'orgasmo']);
const words = wordlist.filter((word) => !unfit.has(word));
/** 11 bits a word. Six of them, and the work for each guess, last longer than anybody tries. */
const WORDS = 6;

/** A passphrase of plain Portuguese words, none of them longer than eight letters. */
export function suggestPhrase(random: RandomBytes): string {
  const bytes = random(WORDS * 2);
  const chosen = Array.from({ length: WORDS }, (_, place) => {
    const [high = 0, low = 0] = bytes.subarray(place * 2, place * 2 + 2);
    return words[((high << 8) | low) % words.length] ?? '';
  });
  return chosen.join(' ');
}

export type Strength = 0 | 1 | 2 | 3 | 4;
/** log10 of the guesses from which each step begins. A guess costs half a second: 10^10 of them are 150 years of a core. */
const STEPS = [6, 8, 10, 13];
/** Less than this is refused. */
export const STRONG_ENOUGH: Strength = 3;

let estimator: Promise<(phrase: string) => Strength> | null = null;

/** How hard a phrase of a person's own is to guess. Its dictionaries are only loaded when somebody writes one. */
export async function strengthOf(phrase: string): Promise<Strength> {
  estimator ??= load();
  return (await estimator)(phrase);
}

async function load(): Promise<(phrase: string) => Strength> {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  // Portuguese words that people take first, and the app's own.
  const local = ['senha', 'minhasenha', 'balcao', 'whatsapp', 'loja', 'backup', 'brasil', 'flamengo', 'corinthians'];
  const dictionary = { ...common.dictionary, userInputs: [...wordlist, ...local] };
  const factory = new ZxcvbnFactory({ dictionary, graphs: common.adjacencyGraphs });
  return (phrase) => {
    const { guessesLog10 } = factory.check(phrase.slice(0, 128));
    return STEPS.filter((step) => guessesLog10 >= step).length as Strength;
  };
}
