import type { Collection } from 'dexie';
import type { BalcaoDatabase } from '../database';
import type { MessageRow } from './row';

/** A page, and whether there is more on either side of it. */
export interface MessagePage {
  readonly rows: readonly MessageRow[];
  readonly hasOlder: boolean;
  readonly atEnd: boolean;
}

/** Is told with which order a page begins before it is read, so that what belongs to it can be read beside it. */
type Begun = (begin: number) => void;

/**
 * Pages end where `order` ends: messages that came late into the same second may share an order, and a page that cut
 * between them would lose some for the reader who goes on by `order`. A page may therefore be a little longer than `limit`.
 */
export async function newestPage(
  db: BalcaoDatabase,
  conversationId: string,
  limit: number,
  begun: Begun,
): Promise<MessagePage> {
  const begin = await pageBegin(db, conversationId, Infinity, limit);
  begun(begin);
  const rows = await between(db, conversationId, begin, Infinity).toArray();
  return { rows, hasOlder: begin > -Infinity, atEnd: true };
}

export async function newestMessages(db: BalcaoDatabase, conversationId: string, limit: number): Promise<MessageRow[]> {
  return messagesBefore(db, conversationId, Infinity, limit);
}

/** Messages older than `order`, oldest first. */
export async function messagesBefore(
  db: BalcaoDatabase,
  conversationId: string,
  order: number,
  limit: number,
): Promise<MessageRow[]> {
  const begin = await pageBegin(db, conversationId, order, limit);
  return between(db, conversationId, begin, order).toArray();
}

/** Messages newer than `order`, oldest first. */
export async function messagesAfter(
  db: BalcaoDatabase,
  conversationId: string,
  order: number,
  limit: number,
): Promise<MessageRow[]> {
  // One more tells whether the page ends within an order, which hardly ever happens.
  const rows = await db.messages
    .where('[conversationId+order]')
    .between([conversationId, order], [conversationId, Infinity], false, true)
    .limit(limit + 1)
    .toArray();
  const next = rows[limit];
  if (next === undefined) return rows;
  const page = rows.slice(0, limit);
  if (page.at(-1)?.order !== next.order) return page;
  return [...page.filter((row) => row.order !== next.order), ...(await sameOrder(db, next))];
}

/**
 * The order at which the page of so many messages before a place begins; -Infinity when there are no more than that.
 * Its key is stepped to at once: a page that is read backwards costs a round to the store for every few rows.
 */
export async function pageBegin(
  db: BalcaoDatabase,
  conversationId: string,
  order: number,
  limit: number,
): Promise<number> {
  const keys = await between(db, conversationId, -Infinity, order)
    .reverse()
    .offset(limit - 1)
    .limit(1)
    .keys();
  const [key] = keys as unknown as readonly (readonly [string, number])[];
  return key?.[1] ?? -Infinity;
}

/** From an order on, up to another one. */
function between(db: BalcaoDatabase, conversationId: string, from: number, to: number): Collection<MessageRow, string> {
  return db.messages.where('[conversationId+order]').between([conversationId, from], [conversationId, to], true, false);
}

function sameOrder(db: BalcaoDatabase, edge: MessageRow): Promise<MessageRow[]> {
  return db.messages.where('[conversationId+order]').equals([edge.conversationId, edge.order]).toArray();
}

/** A message by the id that WhatsApp knows it by: for quotes and reactions. */
export async function messageByWamid(db: BalcaoDatabase, wamid: string): Promise<MessageRow | undefined> {
  return (await db.messages.get(wamid)) ?? (await db.messages.where('sentWamid').equals(wamid).first());
}

/**
 * The messages around a place, half of `limit` on each side: what somebody sees who comes there from a search.
 */
export async function messagesAround(
  db: BalcaoDatabase,
  conversationId: string,
  order: number,
  limit: number,
  begun: Begun = () => undefined,
): Promise<MessagePage> {
  const half = Math.ceil(limit / 2);
  const begin = await pageBegin(db, conversationId, order, half);
  begun(begin);
  // Orders are whole milliseconds: half of one before includes the first.
  const rows = await messagesAfter(db, conversationId, begin - 0.5, limit);
  const atEnd = rows.length < limit;
  const last = rows.at(-1)?.order ?? Infinity;
  if (atEnd || last > order) return { rows, hasOlder: begin > -Infinity, atEnd };
  // More than half of it shares the order with which it begins.
  const rest = await messagesAfter(db, conversationId, last, limit);
  return { rows: [...rows, ...rest], hasOlder: begin > -Infinity, atEnd: rest.length < limit };
}
