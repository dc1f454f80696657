import type { Instant } from '../../kernel/instant';

/** Most characters of a link's text, UTF-16 units (cloud-api 10.5). */
export const LINK_TEXT_MAX = 140;
/** Most characters of the name that the team gives a link. */
export const LINK_NAME_MAX = 60;
/** A number has at most so many short links (cloud-api 8, limits). */
const LINKS_MAX = 2_000;

/** A link that opens a chat with the number, and where it hangs. Persisted. */
export interface ShareLink {
  /** ULID. */
  readonly id: string;
  /** Where it hangs, in the words of the team: "Balcão", "Vitrine". */
  readonly name: string;
  /** What stands in the customer's field. */
  readonly text: string;
  /**
   * What it was before, newest first. A printed code of a plain link carries its text for ever, and a chat that was opened
   * yesterday still has yesterday's words.
   */
  readonly pastTexts: readonly string[];
  /** WhatsApp's code of it; null: a plain link, made of number and text. */
  readonly code: string | null;
  readonly createdAt: Instant;
  /** When somebody took it away; null: in use. Kept, since conversations that came by it go on saying so. */
  readonly removedAt: Instant | null;
}

/** What keeps a link from being kept: a stable code, worded by words/. */
export type LinkProblem = 'no-name' | 'name-taken' | 'no-text' | 'text-too-long' | 'text-taken' | 'too-many';

export interface LinkDraft {
  readonly name: string;
  readonly text: string;
}

/**
 * @param others the links that are there, without the one that is being changed
 * @returns the first problem; null: it may be kept
 */
export function linkProblem({ name, text }: LinkDraft, others: readonly ShareLink[]): LinkProblem | null {
  const live = others.filter(({ removedAt }) => removedAt === null);
  if (name.trim() === '') return 'no-name';
  if (live.some((link) => sameWords(link.name, name))) return 'name-taken';
  if (text.trim() === '') return 'no-text';
  if (text.trim().length > LINK_TEXT_MAX) return 'text-too-long';
  // Of two links with one text nobody could say by which a customer came.
  if (live.some((link) => [link.text, ...link.pastTexts].some((one) => sameWords(one, text)))) return 'text-taken';
  return live.length >= LINKS_MAX ? 'too-many' : null;
}

function sameWords(one: string, other: string): boolean {
  return plain(one).toLowerCase() === plain(other).toLowerCase();
}

/** The same text, however its blanks and accents are written. */
export function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** What is shorter ('Oi', 'Bom dia', 'Quero um orçamento') people write by themselves. */
const TELLING_LENGTH = 16;
const TELLING_WORDS = 4;

/** Is a text so particular that who begins with it came by its link? */
export function tellsOrigin(text: string): boolean {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return plain(text).length >= TELLING_LENGTH && words.length >= TELLING_WORDS;
}

/** The address of a plain link: it needs nothing but the number, and works for ever. @param digits of the number, with its country */
export function plainAddress(digits: string, text: string): string {
  // Half an emoji, which a pasted text may end in, is no address.
  const whole = text.replace(/\p{Surrogate}/gu, '');
  return `https://wa.me/${digits.replace(/\D/g, '')}?text=${encodeURIComponent(whole)}`;
}

/** The address of a short link (cloud-api 10.5). */
export function shortAddress(code: string): string {
  return `https://wa.me/message/${code}`;
}
