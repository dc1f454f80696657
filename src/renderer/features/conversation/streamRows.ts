import { MINUTE } from '../../../shared/kernel/instant';
import type { MessageRow } from '../../db/messages/row';

/** One line of the stream. `first`/`last`: place within a run of bubbles of one author. */
export type StreamRow =
  | { readonly type: 'day'; readonly key: string; readonly at: number }
  | { readonly type: 'news'; readonly key: string }
  | {
      readonly type: 'message';
      readonly key: string;
      readonly message: MessageRow;
      readonly first: boolean;
      readonly last: boolean;
    };

/** Bubbles farther apart than this are not one run, even of one author. */
const RUN = 5 * MINUTE;

/**
 * Messages → lines with day separators and the divider before what is new.
 * @param newsId id of the first message that had not been read; null for none
 * @param dayOf names the day of a moment in the zone of the person
 */
export function streamRows(
  messages: readonly MessageRow[],
  newsId: string | null,
  dayOf: (at: number) => string,
): readonly StreamRow[] {
  const rows: StreamRow[] = [];
  messages.forEach((message, place) => {
    const before = messages[place - 1];
    const after = messages[place + 1];
    const newDay = !before || dayOf(before.at) !== dayOf(message.at);
    if (newDay) rows.push({ type: 'day', key: `day-${dayOf(message.at)}`, at: message.at });
    if (message.id === newsId) rows.push({ type: 'news', key: 'news' });
    const first = newDay || message.id === newsId || !sameRun(before, message);
    const last = !after || after.id === newsId || dayOf(after.at) !== dayOf(message.at) || !sameRun(message, after);
    rows.push({ type: 'message', key: message.id, message, first, last });
  });
  return distinctKeys(rows);
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
