import { emojiTokens, tokensOf } from './fold';
import { numberForms } from './numberForms';

/** A document longer than this is indexed by its beginning, UTF-16 units (a text of WhatsApp has 4,096 at most). */
const MOST_TEXT = 16_000;
/** Begins the tokens that mark what a document belongs to. A private character: no text and no query has it (see `tokensOf`). */
const MARK = '\uE000';

/** The words of a text in their order, then the other forms of its numbers and its emoji. */
export function indexTokens(text: string): string[] {
  const taken = text.length <= MOST_TEXT ? text : text.slice(0, MOST_TEXT);
  const tokens = tokensOf(taken);
  const more = [...(/\d/.test(taken) ? numberForms(taken.normalize('NFKC')) : []), ...emojiTokens(taken)];
  return more.length === 0 ? tokens : [...tokens, ...more];
}

/** A document as the index takes it: its tokens and its facets, parted by blanks. */
export function indexText(text: string, facets: readonly string[]): string {
  return [...indexTokens(text), ...facets].join(' ');
}

/** Token of everything in one conversation, by the number that the index gave it. */
export function conversationFacet(number: number): string {
  return `${MARK}c${number.toString(36)}`;
}

/** Token of everything of one kind: `document`, `image`, `note` … */
export function kindFacet(kind: string): string {
  return `${MARK}k${kind}`;
}
