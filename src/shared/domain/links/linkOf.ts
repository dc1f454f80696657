import type { MessageContent } from '../conversations/content';
import type { Instant } from '../../kernel/instant';
import { plain, tellsOrigin, type ShareLink } from './link';

/**
 * The link by which a customer came: that whose text the first message begins with, word for word. Who changed the text
 * came by whatever way; nothing is guessed. Of several the longest text counts, then the link that is in use.
 * @param at moment of the message: no link is older than itself
 */
export function linkOf(content: MessageContent, at: Instant, links: readonly ShareLink[]): ShareLink | null {
  if (content.kind !== 'text' || links.length === 0) return null;
  const written = plain(content.text);
  let found: { readonly link: ShareLink; readonly length: number } | null = null;
  for (const link of links) {
    if (at < link.createdAt) continue;
    for (const text of [link.text, ...link.pastTexts]) {
      const length = tellsOrigin(text) ? matched(written, plain(text)) : 0;
      if (length > 0 && isBetter(link, length, found)) found = { link, length };
    }
  }
  return found?.link ?? null;
}

function isBetter(
  link: ShareLink,
  length: number,
  before: { readonly link: ShareLink; readonly length: number } | null,
) {
  if (before === null || length > before.length) return true;
  return length === before.length && before.link.removedAt !== null && link.removedAt === null;
}

/** @returns how long the text is that the message begins with, ending where a word ends; 0: it does not */
function matched(written: string, text: string): number {
  if (!written.startsWith(text)) return 0;
  const next = written.slice(text.length, text.length + 2);
  return /^[\p{L}\p{N}]/u.test(next) ? 0 : text.length;
}
