import { MINUTE } from '../../../shared/kernel/instant';
import type { ChangeRow } from '../../db/changes/row';
import type { ConversationRow } from '../../db/conversations/row';
import type { MessageRow } from '../../db/messages/row';
import type { NoteRow } from '../../db/notes/row';

/** What stands between the messages: notes of the team, and what was done with the conversation. */
export interface Asides {
  readonly notes: readonly NoteRow[];
  readonly events: readonly ChangeRow[];
}

export const NO_ASIDES: Asides = { notes: [], events: [] };

/** One line of the stream. `first`/`last`: place within a run of bubbles of one author. */
export type StreamRow =
  | { readonly type: 'day'; readonly key: string; readonly at: number }
  | { readonly type: 'news'; readonly key: string }
  | { readonly type: 'beginning'; readonly key: string; readonly conversation: ConversationRow }
  | { readonly type: 'note'; readonly key: string; readonly note: NoteRow }
  | { readonly type: 'event'; readonly key: string; readonly change: ChangeRow }
  | {
      readonly type: 'message';
      readonly key: string;
      readonly message: MessageRow;
      readonly first: boolean;
      readonly last: boolean;
    };

/** Bubbles farther apart than this are not one run, even of one author. */
const RUN = 5 * MINUTE;

type Piece = { readonly order: number; readonly at: number } & (
  | { readonly message: MessageRow }
  | { readonly note: NoteRow }
  | { readonly change: ChangeRow }
  | { readonly begins: ConversationRow }
);

/**
 * Messages, notes and events → lines with day separators and the divider before what is new.
 * @param newsId id of the first message that had not been read; null for none
 * @param dayOf names the day of a moment in the zone of the person
 * @param beginnings conversations that begin among these: a line tells of each
 */
export function streamRows(
  messages: readonly MessageRow[],
  newsId: string | null,
  dayOf: (at: number) => string,
  asides: Asides = NO_ASIDES,
  beginnings: readonly ConversationRow[] = [],
): readonly StreamRow[] {
  const rows: StreamRow[] = [];
  const pieces = withBeginnings(merged(messages, asides), beginnings);
  pieces.forEach((piece, place) => {
    const before = pieces[place - 1];
    const after = pieces[place + 1];
    const newDay = !before || dayOf(before.at) !== dayOf(piece.at);
    if (newDay) rows.push({ type: 'day', key: `day-${dayOf(piece.at)}`, at: piece.at });
    if ('note' in piece) rows.push({ type: 'note', key: `note-${piece.note.id}`, note: piece.note });
    else if ('change' in piece) rows.push({ type: 'event', key: `event-${piece.change.seq}`, change: piece.change });
    else if ('begins' in piece) rows.push(beginningRow(piece.begins));
    else {
      const { message } = piece;
      if (message.id === newsId) rows.push({ type: 'news', key: 'news' });
      const first = newDay || message.id === newsId || !sameRun(messageOf(before), message);
      const next = messageOf(after);
      const last = !next || next.id === newsId || dayOf(next.at) !== dayOf(message.at) || !sameRun(message, next);
      rows.push({ type: 'message', key: message.id, message, first, last });
    }
  });
  return distinctKeys(rows);
}

function beginningRow(conversation: ConversationRow): StreamRow {
  return { type: 'beginning', key: beginningKey(conversation.id), conversation };
}

/** Key of the line that tells where a conversation begins. */
export function beginningKey(conversationId: string): string {
  return `beginning-${conversationId}`;
}

/** Each conversation that has something here begins before the first of it. */
function withBeginnings(pieces: readonly Piece[], beginnings: readonly ConversationRow[]): readonly Piece[] {
  if (beginnings.length === 0) return pieces;
  const byId = new Map(beginnings.map((row) => [row.id, row]));
  return pieces.flatMap((piece) => {
    const row = byId.get(conversationOf(piece));
    if (!row) return [piece];
    byId.delete(row.id);
    return [{ order: piece.order, at: piece.at, begins: row }, piece];
  });
}

function conversationOf(piece: Piece): string {
  if ('message' in piece) return piece.message.conversationId;
  if ('note' in piece) return piece.note.conversationId;
  return 'change' in piece ? (piece.change.conversationId ?? '') : piece.begins.id;
}

function messageOf(piece: Piece | undefined): MessageRow | undefined {
  return piece && 'message' in piece ? piece.message : undefined;
}

/** In the order of the conversation; at the same place what was done comes before what was written. */
function merged(messages: readonly MessageRow[], { notes, events }: Asides): readonly Piece[] {
  if (notes.length === 0 && events.length === 0) {
    return messages.map((message) => ({ order: message.order, at: message.at, message }));
  }
  // The sort is stable: events, then notes, then messages where the order is the same.
  const pieces: Piece[] = [
    ...events.map((change) => ({ order: change.at, at: change.at, change })),
    ...notes.map((note) => ({ order: note.order, at: note.at, note })),
    ...messages.map((message) => ({ order: message.order, at: message.at, message })),
  ];
  return pieces.sort((a, b) => a.order - b.order);
}

function sameRun(a: MessageRow | undefined, b: MessageRow): boolean {
  if (!a || a.content.kind === 'system' || b.content.kind === 'system') return false;
  const sameAuthor = a.direction === b.direction && a.author.kind === b.author.kind && a.author.id === b.author.id;
  return sameAuthor && Math.abs(b.at - a.at) <= RUN;
}

/** A clock that went back can make one day come twice; keys must still differ. */
function distinctKeys(rows: StreamRow[]): StreamRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const times = seen.get(row.key) ?? 0;
    seen.set(row.key, times + 1);
    return times === 0 ? row : { ...row, key: `${row.key}~${times}` };
  });
}

/**
 * The first of the last `unread` inbound messages: where the divider goes; null when it is not among these.
 * What stands above an answer of ours is not new, even where nobody was seen reading it.
 */
export function firstUnread(messages: readonly MessageRow[], unread: number): string | null {
  let left = unread;
  let newest: string | null = null;
  for (let place = messages.length - 1; place >= 0 && left > 0; place -= 1) {
    const message = messages[place];
    if (message?.author.kind === 'attendant') return newest;
    if (message?.direction !== 'in') continue;
    newest = message.id;
    left -= 1;
    if (left === 0) return message.id;
  }
  return null;
}
