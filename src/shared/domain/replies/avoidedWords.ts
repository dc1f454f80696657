import { fold } from '../../kernel/text';

/** A word or a phrase that the company does not use with customers. Persisted in the house's row `tone`. */
export interface AvoidedWord {
  readonly word: string;
  /** What is written in its place; '' for nothing in particular. */
  readonly instead: string;
}

/** One place in a text where such a word stands. */
export interface Avoided extends AvoidedWord {
  /** Place in the text, UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** So many are kept. */
const AVOIDED_MAX = 200;
const WORD_MAX = 60;

/**
 * The words of a text that are to be avoided, in order: whole words only, accents and capitals aside, the longest phrase
 * where two meet.
 */
export function avoidedWords(text: string, list: readonly AvoidedWord[]): readonly Avoided[] {
  // Letter by letter, so that places in the folded text are places in the text.
  const letters = Array.from(text, (letter) => ({ letter, folded: plain(letter) }));
  const folded = letters.map((each) => each.folded).join('');
  const places = placesOf(letters);
  const longestFirst = list.filter(({ word }) => fold(word) !== '').sort((a, b) => b.word.length - a.word.length);
  const found: Avoided[] = [];
  for (const { word, instead } of longestFirst) {
    const wanted = fold(word);
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
      const [from, to] = [places[at] ?? 0, places[at + wanted.length] ?? text.length];
      const whole = !isLetter(folded[at - 1]) && !isLetter(folded[at + wanted.length]);
      if (whole && !found.some((other) => from < other.to && other.from < to)) found.push({ word, instead, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The text with what is written in place of one; its first letter stays large where it was. */
export function replacedWord(text: string, { from, to, instead }: Avoided): string {
  const first = text.charAt(from);
  const large = first !== first.toLowerCase() && first === first.toUpperCase();
  const words = large ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
  return text.slice(0, from) + words + text.slice(to);
}

/**
 * The list as somebody writes it, a line each: `problema = situação`. Lines that say nothing are left out, a word that
 * comes twice counts once.
 */
export function readAvoided(lines: string): readonly AvoidedWord[] {
  const words = new Map<string, AvoidedWord>();
  for (const line of lines.split('\n')) {
    const [word = '', ...rest] = line.split('=');
    const entry = { word: word.trim().slice(0, WORD_MAX), instead: rest.join('=').trim().slice(0, WORD_MAX) };
    if (fold(entry.word) !== '') words.set(fold(entry.word), entry);
  }
  return [...words.values()].slice(0, AVOIDED_MAX);
}

/** The same back again. */
export function writeAvoided(list: readonly AvoidedWord[]): string {
  return list.map(({ word, instead }) => (instead === '' ? word : `${word} = ${instead}`)).join('\n');
}

function plain(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function placesOf(letters: readonly { readonly letter: string; readonly folded: string }[]): readonly number[] {
  const places: number[] = [];
  let at = 0;
  for (const { letter, folded } of letters) {
    for (let unit = 0; unit < folded.length; unit += 1) places.push(at);
    at += letter.length;
  }
  return [...places, at];
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
}
