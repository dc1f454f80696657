import type { BalcaoDatabase } from '../database';
import type { MessageRow } from './row';

/**
 * Pages end where `order` ends: messages that came late into the same second may share an order, and a page that cut
 * between them would lose some for the reader who goes on by `order`. A page may therefore be a little longer than `limit`.
 */
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
  const rows = await db.messages
    .where('[conversationId+order]')
    .between([conversationId, -Infinity], [conversationId, order], true, false)
    .reverse()
    .limit(limit)
    .toArray();
  rows.reverse();
  const edge = rows[0];
  if (rows.length < limit || edge === undefined) return rows;
  return [...(await sameOrder(db, edge)), ...rows.filter((row) => row.order !== edge.order)];
}

/** Messages newer than `order`, oldest first. */
export async function messagesAfter(
  db: BalcaoDatabase,
  conversationId: string,
  order: number,
  limit: number,
): Promise<MessageRow[]> {
  const rows = await db.messages
    .where('[conversationId+order]')
    .between([conversationId, order], [conversationId, Infinity], false, true)
    .limit(limit)
    .toArray();
  const edge = rows.at(-1);
  if (rows.length < limit || edge === undefined) return rows;
  return [...rows.filter((row) => row.order !== edge.order), ...(await sameOrder(db, edge))];
}

function sameOrder(db: BalcaoDatabase, edge: MessageRow): Promise<MessageRow[]> {
  return db.messages.where('[conversationId+order]').equals([edge.conversationId, edge.order]).toArray();
}

/** A message by the id that WhatsApp knows it by: for quotes and reactions. */
export async function messageByWamid(db: BalcaoDatabase, wamid: string): Promise<MessageRow | undefined> {
  return (await db.messages.get(wamid)) ?? (await db.messages.where('sentWamid').equals(wamid).first());
}

/** The messages around a place, half of `limit` on each side: what somebody sees who comes there from a search. */
export async function messagesAround(
  db: BalcaoDatabase,
  conversationId: string,
  order: number,
  limit: number,
): Promise<{ readonly rows: readonly MessageRow[]; readonly hasOlder: boolean; readonly atEnd: boolean }> {
  const half = Math.ceil(limit / 2);
  const [before, after] = await Promise.all([
    messagesBefore(db, conversationId, order, half),
    // Orders are whole milliseconds: half of one before includes the place itself.
    messagesAfter(db, conversationId, order - 0.5, half),
  ]);
  return { rows: [...before, ...after], hasOlder: before.length >= half, atEnd: after.length < half };
}
