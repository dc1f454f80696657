import type { BalcaoDatabase } from '../database';
import { messagesAfter, messagesBefore, pageBegin } from './read';
import type { MessageRow } from './row';

/** A conversation as a part of the timeline: it is read only where it can have something. */
export interface TimelinePart {
  readonly conversationId: string;
  /** No message of it has a smaller order. A hint: late ones may be a little older. */
  readonly from: number;
  /** No message of it that belongs to the timeline has a greater one. */
  readonly until: number;
}

/** Messages that came late stand before the beginning of their conversation by so much at most, ms. */
const LATE = 86_400_000;

/**
 * Messages of all parts older than `order`, oldest first. As in one conversation, a page ends where an `order` ends and
 * may be a little longer than `limit`.
 */
export async function timelineBefore(
  db: BalcaoDatabase,
  parts: readonly TimelinePart[],
  order: number,
  limit: number,
): Promise<MessageRow[]> {
  let found: MessageRow[] = [];
  // The latest end first: soon none of the others can have anything among the newest.
  for (const { conversationId, until } of sorted(parts, (a, b) => b.until - a.until)) {
    const edge = found.length < limit ? -Infinity : (found[found.length - limit]?.order ?? -Infinity);
    if (until < edge) break;
    // Orders are whole milliseconds: half of one behind includes the end itself.
    const page = await messagesBefore(db, conversationId, Math.min(order, until + 0.5), limit);
    found = joined(found, page);
  }
  if (found.length <= limit) return found;
  const edge = found[found.length - limit]?.order ?? -Infinity;
  return found.filter((row) => row.order >= edge);
}

/**
 * The order with which a page of so many messages before a place begins; null: there are none. Nearly always one part has
 * all of them, and then no message is read for it.
 */
export async function timelineBegin(
  db: BalcaoDatabase,
  parts: readonly TimelinePart[],
  order: number,
  limit: number,
): Promise<number | null> {
  const [latest, ...others] = sorted(parts, (a, b) => b.until - a.until);
  if (latest === undefined) return null;
  const begin = await pageBegin(db, latest.conversationId, Math.min(order, latest.until + 0.5), limit);
  if (begin > -Infinity && others.every(({ until }) => until < begin)) return begin;
  return (await timelineBefore(db, parts, order, limit))[0]?.order ?? null;
}

/** Messages of all parts newer than `order`, oldest first. */
export async function timelineAfter(
  db: BalcaoDatabase,
  parts: readonly TimelinePart[],
  order: number,
  limit: number,
): Promise<MessageRow[]> {
  let found: MessageRow[] = [];
  for (const { conversationId, from, until } of sorted(parts, (a, b) => a.from - b.from)) {
    if (until <= order) continue;
    const edge = found.length < limit ? Infinity : (found[limit - 1]?.order ?? Infinity);
    if (from - LATE > edge) break;
    const page = await messagesAfter(db, conversationId, order, limit);
    found = joined(
      found,
      page.filter((row) => row.order <= until),
    );
  }
  if (found.length <= limit) return found;
  const edge = found[limit - 1]?.order ?? Infinity;
  return found.filter((row) => row.order <= edge);
}

function sorted(parts: readonly TimelinePart[], by: (a: TimelinePart, b: TimelinePart) => number): TimelinePart[] {
  return [...parts].sort(by);
}

function joined(found: readonly MessageRow[], page: readonly MessageRow[]): MessageRow[] {
  if (found.length === 0) return [...page];
  return [...found, ...page].sort((a, b) => a.order - b.order);
}
