import { fold } from '../../kernel/text';
import type { QuickReply } from './quickReply';

/** What finding needs of a ready text. */
export interface Findable extends Pick<QuickReply, 'id' | 'shortcut' | 'title' | 'text' | 'folder'> {
  readonly uses: number;
}

/**
 * Ready texts in which every word of the query begins a word somewhere: best first by where it was found, then by how
 * often they are used. Without a query all of them, most used first.
 */
export function findReplies<Reply extends Findable>(replies: readonly Reply[], query: string): readonly Reply[] {
  const words = fold(query)
    .split(/[\s-]+/)
    .filter(Boolean);
  return replies
    .map((reply) => ({ reply, score: words.length === 0 ? 1 : scoreOf(reply, words, fold(query)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.reply.uses - a.reply.uses || compare(a.reply.title, b.reply.title))
    .map(({ reply }) => reply);
}

function compare(a: string, b: string): number {
  const [one, other] = [fold(a), fold(b)];
  return one < other ? -1 : Number(one > other);
}

function scoreOf(reply: Findable, words: readonly string[], whole: string): number {
  if (reply.shortcut !== '' && reply.shortcut === whole.replace(/ /g, '-')) return 1_000;
  let sum = 0;
  for (const word of words) {
    const score = wordScore(reply, word);
    if (score === 0) return 0;
    sum += score;
  }
  return sum / words.length;
}

function wordScore({ shortcut, title, folder, text }: Findable, word: string): number {
  if (begins(shortcut.replace(/-/g, ' '), word)) return 100;
  if (begins(fold(title), word)) return 50;
  if (begins(fold(folder), word)) return 20;
  return begins(fold(text), word) ? 10 : 0;
}

function begins(folded: string, word: string): boolean {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1] ?? '')) return true;
  }
  return false;
}
