import { holdsPhrase, wordsOf } from './near';

/** What a customer may say at every step. */
export type GlobalWish = 'attendant' | 'back' | 'start' | 'repeat' | 'close';

const person = [
  'atendente',
  'humano',
  'falar com alguem',
  'falar com uma pessoa',
  'falar com pessoa',
  'falar com gente',
  'pessoa de verdade',
  'atendimento humano',
].map((phrase) => phrase.split(' '));
/** A long message that happens to have the word in it is no wish. */
const WISH_WORDS_MAX = 12;

const alone: Readonly<Record<string, GlobalWish>> = {
  pessoa: 'attendant',
  voltar: 'back',
  volta: 'back',
  anterior: 'back',
  menu: 'start',
  inicio: 'start',
  'menu principal': 'start',
  'voltar ao inicio': 'start',
  'voltar ao menu': 'start',
  recomecar: 'start',
  repetir: 'repeat',
  repete: 'repeat',
  'de novo': 'repeat',
  sair: 'close',
  encerrar: 'close',
};

/** The wish in a text, if it is one of those that are understood everywhere; null: it is not. */
export function globalWish(text: string): GlobalWish | null {
  const words = wordsOf(text);
  if (words.length <= WISH_WORDS_MAX && person.some((phrase) => holdsPhrase(words, phrase))) return 'attendant';
  return alone[words.join(' ')] ?? null;
}

const greetings = new Set(
  'oi oie oii oiii ola opa eae hello hi bom boa dia tarde noite tudo bem como vai alo'.split(' '),
);

/** Nothing but a greeting: it is no wrong answer. */
export function isGreeting(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 0 && words.length <= 6 && words.every((word) => greetings.has(word));
}
