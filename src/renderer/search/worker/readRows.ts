import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import type { Affected } from './affected';
import { documentOfMessage, documentOfNote } from './documents';
import type { Document } from './documents';

/** Rows as the index takes them. */
export interface Reading {
  readonly conversations: readonly ConversationRow[];
  readonly documents: readonly Document[];
  /** Ids that were asked for and are not in the tables. */
  readonly missing: readonly string[];
}

/** What a table is read by, so many rows at a time. */
const PAGE_ROWS = 1_000;

/** A page of a table by its key; documents first, so that the conversations that they need are read behind them. */
export async function readPage(
  db: BalcaoDatabase,
  phase: 'conversations' | 'messages' | 'notes',
  after: string,
): Promise<Reading & { readonly last: string | null }> {
  if (phase === 'conversations') {
    const conversations = await db.conversations.where(':id').above(after).limit(PAGE_ROWS).toArray();
    return { conversations, documents: [], missing: [], last: lastOf(conversations) };
  }
  if (phase === 'messages') {
    const rows = await db.messages.where(':id').above(after).limit(PAGE_ROWS).toArray();
    return { conversations: [], documents: rows.map(documentOfMessage), missing: [], last: lastOf(rows) };
  }
  const rows = await db.notes.where(':id').above(after).limit(PAGE_ROWS).toArray();
  return { conversations: [], documents: rows.map(documentOfNote), missing: [], last: lastOf(rows) };
}

function lastOf(rows: readonly { readonly id: string }[]): string | null {
  return rows.length < PAGE_ROWS ? null : (rows.at(-1)?.id ?? null);
}

/** What entries of the log tell of, as it stands in the tables now. */
export async function readAffected(db: BalcaoDatabase, affected: Affected): Promise<Reading> {
  const [messages, notes, imported] = await Promise.all([
    db.messages.bulkGet([...affected.messageIds]),
    db.notes.bulkGet([...affected.noteIds]),
    affected.importIds.size === 0
      ? []
      : db.messages
          .where('importId')
          .anyOf([...affected.importIds])
          .toArray(),
  ]);
  const found = [...messages.flatMap((row) => row ?? []), ...imported];
  const kept = notes.flatMap((row) => row ?? []);
  const here = new Set([...found, ...kept].map(({ id }) => id));
  const conversationIds = new Set([...affected.conversationIds, ...found.map((row) => row.conversationId)]);
  const [served, ofContacts] = await Promise.all([
    db.conversations.bulkGet([...conversationIds]),
    affected.contactIds.size === 0
      ? []
      : db.conversations
          .where('contactId')
          .anyOf([...affected.contactIds])
          .toArray(),
  ]);
  return {
    conversations: [...served.flatMap((row) => row ?? []), ...ofContacts],
    documents: [...found.map(documentOfMessage), ...kept.map(documentOfNote)],
    missing: [...affected.messageIds, ...affected.noteIds].filter((id) => !here.has(id)),
  };
}
