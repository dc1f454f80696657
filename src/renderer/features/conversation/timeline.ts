import { SECOND } from '../../../shared/kernel/instant';
import type { ChangeRow } from '../../db/changes/row';
import type { ConversationRow } from '../../db/conversations/row';
import type { MessageRow } from '../../db/messages/row';
import type { TimelinePart } from '../../db/messages/readTimeline';
import { sectorsOf } from './serviceEvent';

/** Everything that was ever said with a customer, up to the end of the opened conversation. */
export interface Timeline {
  /** The opened conversation first, then those that began before it, the latest first. */
  readonly parts: readonly TimelinePart[];
  readonly conversations: ReadonlyMap<string, ConversationRow>;
  /** The newest one that began after the opened one: its words do not stand above this composer. null: none. */
  readonly newer: ConversationRow | null;
}

/**
 * The timeline that a conversation stands at the end of.
 * @param own the opened conversation
 * @param others further ones of the same customer, those that the person may see, in any order
 */
export function timelineOf(own: ConversationRow, others: readonly ConversationRow[]): Timeline {
  const said = others.filter(({ id, messageCount }) => id !== own.id && messageCount > 0);
  const newer = newestFirst(said.filter((row) => beganBefore(own, row)))[0] ?? null;
  const earlier = newestFirst(said.filter((row) => beganBefore(row, own)));
  // What was imported may reach past the end of a conversation that is over.
  const end = newer === null ? Infinity : own.lastOrder;
  const partOf = (row: ConversationRow, until: number): TimelinePart => ({
    conversationId: row.id,
    from: row.createdAt,
    until,
  });
  return {
    parts: [partOf(own, Infinity), ...earlier.map((row) => partOf(row, Math.min(row.lastOrder, end)))],
    conversations: new Map([own, ...earlier].map((row) => [row.id, row])),
    newer,
  };
}

function newestFirst(rows: readonly ConversationRow[]): readonly ConversationRow[] {
  return [...rows].sort((a, b) => (beganBefore(a, b) ? 1 : -1));
}

function beganBefore(a: ConversationRow, b: ConversationRow): boolean {
  return a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id);
}

/**
 * Conversations that begin within a stretch: a line tells of each where it begins. None where there is only one, which
 * needs no telling.
 */
export function beginningsIn(
  { conversations }: Timeline,
  messages: readonly MessageRow[],
  hasOlder: boolean,
): readonly ConversationRow[] {
  if (conversations.size < 2) return [];
  // The first message has its place within the second in which its conversation began.
  const begin = hasOlder ? (messages[0]?.order ?? Infinity) - SECOND : -Infinity;
  return [...conversations.values()].filter(({ createdAt }) => createdAt >= begin);
}

/** Ids of the conversations that have something from a place on. */
export function conversationsFrom({ parts }: Timeline, since: number): readonly string[] {
  return parts.filter(({ until }) => until >= since).map(({ conversationId }) => conversationId);
}

/** In which sector a conversation stood at each of its events. */
export function sectorsIn({ conversations }: Timeline, events: readonly ChangeRow[]): ReadonlyMap<number, string> {
  const all = [...conversations.values()].map(({ id, service }) => {
    const own = events.filter(({ conversationId }) => conversationId === id);
    return own.length === 0 ? [] : [...sectorsOf(own, service.sectorId)];
  });
  return new Map(all.flat());
}
