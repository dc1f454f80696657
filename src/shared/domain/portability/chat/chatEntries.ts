import type { MediaKind, MessageContent } from '../../conversations/content';
import { MINUTE, type Instant } from '../../../kernel/instant';
import type { WrittenMoment } from './chatLine';
import { wallDate, type DateOrder, type WallDate } from './dateOrder';
import type { Chat, ChatMessage } from './parseChat';

/** What an entry brings: a file stands beside the chat, or was left out of it. */
export type EntryContent =
  | { readonly kind: 'text' }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'left-out'; readonly medium: MediaKind | 'unknown' }
  | { readonly kind: 'deleted' };

/** A message of a chat at its moment in the world. */
export interface ChatEntry {
  readonly at: Instant;
  readonly direction: 'in' | 'out';
  readonly content: EntryContent;
  /** Of a file: its caption. */
  readonly text: string;
}

export interface EntryChoices {
  readonly order: DateOrder;
  /** The author that is the shop. */
  readonly us: string | null;
  /** A wall clock of the phone that exported → a moment. */
  readonly toInstant: (date: WallDate, moment: WrittenMoment) => Instant;
  /** Names of the files beside the chat. */
  readonly files: ReadonlySet<string>;
}

/** The messages of a chat as they are to be stored, in the order of the file. */
export function chatEntries(chat: Chat, choices: EntryChoices): ChatEntry[] {
  return chat.messages.flatMap((message) => {
    const date = wallDate(message.moment, choices.order);
    if (date === null) return [];
    const { author, text } = message;
    const at = choices.toInstant(date, message.moment);
    return { at, direction: author === choices.us ? 'out' : 'in', content: contentOf(message, choices.files), text };
  });
}

function contentOf(message: ChatMessage, files: ReadonlySet<string>): EntryContent {
  const { attachment, omitted, deleted } = message;
  if (deleted) return { kind: 'deleted' };
  if (attachment !== null && files.has(attachment)) return { kind: 'file', name: attachment };
  if (attachment !== null) return { kind: 'left-out', medium: kindOfFile(attachment) };
  return omitted === null ? { kind: 'text' } : { kind: 'left-out', medium: omitted };
}

const kinds: Readonly<Record<string, readonly [MediaKind, string]>> = {
  ...{
    jpg: ['image', 'image/jpeg'],
    jpeg: ['image', 'image/jpeg'],
    png: ['image', 'image/png'],
    gif: ['image', 'image/gif'],
  },
  ...{ webp: ['sticker', 'image/webp'], mp4: ['video', 'video/mp4'], mov: ['video', 'video/quicktime'] },
  ...{
    '3gp': ['video', 'video/3gpp'],
    opus: ['audio', 'audio/ogg'],
    ogg: ['audio', 'audio/ogg'],
    m4a: ['audio', 'audio/mp4'],
  },
  ...{
    mp3: ['audio', 'audio/mpeg'],
    aac: ['audio', 'audio/aac'],
    amr: ['audio', 'audio/amr'],
    pdf: ['document', 'application/pdf'],
  },
  ...{
    vcf: ['document', 'text/vcard'],
    txt: ['document', 'text/plain'],
    csv: ['document', 'text/csv'],
    zip: ['document', 'application/zip'],
  },
  ...{ doc: ['document', 'application/msword'], xls: ['document', 'application/vnd.ms-excel'] },
  docx: ['document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
};

function endingOf(name: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

export function kindOfFile(name: string): MediaKind {
  return kinds[endingOf(name)]?.[0] ?? 'document';
}

export function typeOfFile(name: string): string {
  return kinds[endingOf(name)]?.[1] ?? 'application/octet-stream';
}

/** The minute that a moment lies in: all that every export tells. */
export function minuteOf(at: Instant): number {
  return Math.floor(at / MINUTE);
}

/**
 * By what two tellings of one message are known for the same: side, minute and words. The kind of a medium is not part of
 * it: an export without media does not always tell.
 */
export function entryKey(at: Instant, direction: 'in' | 'out', content: EntryContent['kind'], text: string): string {
  const words = text
    .normalize('NFC')
    .replace(/[\p{Cf}\s]+/gu, ' ')
    .trim();
  const medium = content === 'file' || content === 'left-out' ? '#' : content === 'deleted' ? 'x' : '';
  return `${direction}|${minuteOf(at)}|${medium}|${medium === 'x' ? '' : words}`;
}

/** The same of a message that is stored. */
export function storedKey(
  at: Instant,
  direction: 'in' | 'out',
  content: MessageContent,
  revoked: boolean,
): string | null {
  if (content.kind === 'unsupported' && content.subtype === 'revoked') return entryKey(at, direction, 'deleted', '');
  if (revoked) return entryKey(at, direction, 'deleted', '');
  if (content.kind === 'media') return entryKey(at, direction, 'file', content.caption ?? '');
  if (content.kind === 'unsupported' && content.subtype === PLACEHOLDER)
    return entryKey(at, direction, 'left-out', content.raw);
  if (content.kind === 'text' || content.kind === 'template') return entryKey(at, direction, 'text', content.text);
  if (content.kind === 'interactive') return entryKey(at, direction, 'text', content.body);
  return content.kind === 'choice' ? entryKey(at, direction, 'text', content.title) : null;
}

/** Subtype of a medium that is not here: of an export without media, or WhatsApp's own history (cloud-api 11). Persisted. */
export const PLACEHOLDER = 'media_placeholder';
