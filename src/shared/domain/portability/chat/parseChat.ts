import type { MediaKind } from '../../conversations/content';
import { done, refused } from '../../../kernel/result';
import type { Result } from '../../../kernel/result';
import { chatHead, plainLine, type WrittenMoment } from './chatLine';
import { attachedName, isDeleted, isNotice, isOfGroup, omittedMedium, withoutEditMark } from './chatWords';
import { dateOrderOf, type OrderVerdict } from './dateOrder';

/** One message of an export. */
export interface ChatMessage {
  readonly moment: WrittenMoment;
  /** As the phone called that person. */
  readonly author: string;
  /** Of a medium: its caption. */
  readonly text: string;
  /** Name of the file that the export says is beside it. */
  readonly attachment: string | null;
  /** A medium that the export left out. */
  readonly omitted: MediaKind | 'unknown' | null;
  readonly deleted: boolean;
  readonly edited: boolean;
}

export interface ChatAuthor {
  readonly name: string;
  readonly count: number;
}

export interface Chat {
  readonly messages: readonly ChatMessage[];
  /** One or two, whoever wrote more first. */
  readonly authors: readonly ChatAuthor[];
  readonly order: OrderVerdict;
  /** Lines of WhatsApp itself. */
  readonly notices: number;
}

export type ChatFailure =
  | { readonly code: 'empty' }
  /** Hardly a line begins like a message. */
  | { readonly code: 'not-a-chat' }
  | { readonly code: 'group'; readonly authors: number }
  /** In no order do all of its dates exist. */
  | { readonly code: 'bad-dates' }
  /** WhatsApp's notices alone. */
  | { readonly code: 'no-messages' };

/** So many lines at the head may belong to no message. */
const LEADING_MAX = 20;

interface Draft {
  readonly moment: WrittenMoment;
  readonly rest: string;
  readonly more: string[];
}

/**
 * Reads a chat export of WhatsApp or WhatsApp Business: Android and iOS, dates of any order with clocks of 12 or 24 hours,
 * in Portuguese, English and Spanish. Nothing of a message is dropped: what is not understood stays its text.
 * @param text the `.txt` as it came
 */
export function parseChat(text: string): Result<Chat, ChatFailure> {
  const drafts = draftsOf(text);
  if (drafts === 'empty') return refused({ code: 'empty' });
  if (drafts === null) return refused({ code: 'not-a-chat' });
  const order = dateOrderOf(drafts.map(({ moment }) => moment));
  if (order.kind === 'impossible') return refused({ code: 'bad-dates' });
  const messages: ChatMessage[] = [];
  let group = false;
  for (const draft of drafts) {
    const message = messageOf(draft);
    if (message) messages.push(message);
    else group ||= isOfGroup(draft.rest);
  }
  const authors = authorsOf(messages);
  if (authors.length > 2 || (group && authors.length > 1)) return refused({ code: 'group', authors: authors.length });
  if (messages.length === 0) return refused(group ? { code: 'group', authors: 0 } : { code: 'no-messages' });
  return done({ messages, authors, order, notices: drafts.length - messages.length });
}

function draftsOf(text: string): Draft[] | 'empty' | null {
  const drafts: Draft[] = [];
  let leading = 0;
  for (const raw of text.split(/\r\n|\n|\r/)) {
    const line = plainLine(raw);
    const head = chatHead(line);
    if (head) drafts.push({ ...head, more: [] });
    else if (drafts.length > 0) drafts.at(-1)?.more.push(line);
    else if (line.trim() !== '' && (leading += 1) > LEADING_MAX) return null;
  }
  if (drafts.length > 0) return drafts;
  return text.trim() === '' ? 'empty' : null;
}

/** null: a line of WhatsApp itself. */
function messageOf({ moment, rest, more }: Draft): ChatMessage | null {
  const split = /^(.{1,120}?):(?:\s(.*)|)$/su.exec(rest);
  const author = split?.[1]?.trim() ?? '';
  const first = split?.[2] ?? '';
  if (author === '' || isNotice(first) || isNotice(rest)) return null;
  const lines = [first, ...trimmedEnd(more)];
  const file = attachedName(first);
  const left = file === null ? omittedMedium(first) : null;
  const body = file === null && left === null ? lines : lines.slice(1);
  const { text, edited } = withoutEditMark(body.join('\n'));
  const deleted = lines.length === 1 && isDeleted(first);
  return { moment, author, text: text.trim(), attachment: file, omitted: left, deleted, edited };
}

function trimmedEnd(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.trim() === '') end -= 1;
  return lines.slice(0, end);
}

function authorsOf(messages: readonly ChatMessage[]): ChatAuthor[] {
  const counts = new Map<string, number>();
  for (const { author } of messages) counts.set(author, (counts.get(author) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}
