import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import type { ImportRow } from '../../db/imports/row';
import type { MessageRow } from '../../db/messages/row';
import { readCounters } from '../../db/meta/read';
import { appendChanges, type NewChange } from '../changeLog';
import type { Occasion } from '../occasion';
import { permitted, type NotAllowed } from '../permitted';
import { grown } from './importedConversation';

export interface UndoInput {
  /** Attendant id. */
  readonly by: string;
  readonly importId: string;
}

/** An entry of the log names so many messages. */
const NAMED_MAX = 500;

/**
 * Takes back what an import brought: its messages, the conversation where nothing else stands in it, and customers that it
 * made and nobody has written with since. What it completed stays complete. @returns how many messages went
 */
export async function undoImport(
  db: BalcaoDatabase,
  { by, importId }: UndoInput,
  { now }: Occasion,
): Promise<Result<number, NotAllowed | { readonly code: 'no-import' }>> {
  const { attendants, contacts, identities, conversations, messages, notes, imports, changes, meta } = db;
  const tables = [attendants, contacts, identities, conversations, messages, notes, imports, changes, meta];
  return db.transaction('rw', tables, async () => {
    if (!(await permitted(db, by, 'importHistory'))) return refused({ code: 'not-allowed' });
    const row = await imports.get(importId);
    if (!row || row.state === 'undone') return refused({ code: 'no-import' });
    const rows = await messages.where('importId').equals(importId).toArray();
    await messages.bulkDelete(rows.map(({ id }) => id));
    const byConversation = grouped(rows);
    let emptied = 0;
    for (const conversationId of byConversation.keys()) emptied += await settle(db, conversationId);
    await removeCustomers(db, row);
    const counters = await readCounters(db);
    const left = {
      closedConversations: counters.closedConversations - emptied,
      messages: counters.messages - rows.length,
    };
    await meta.put({ ...counters, ...left });
    await imports.put({ ...row, state: 'undone' });
    await appendChanges(db, entriesOf(byConversation, { by, importId, now }));
    return done(rows.length);
  });
}

function grouped(rows: readonly MessageRow[]): ReadonlyMap<string, readonly MessageRow[]> {
  const groups = new Map<string, MessageRow[]>();
  for (const row of rows) {
    const group = groups.get(row.conversationId);
    if (group) group.push(row);
    else groups.set(row.conversationId, [row]);
  }
  return groups;
}

/** What is left of a conversation. @returns 1: nothing, and it went; 0 otherwise */
async function settle(db: BalcaoDatabase, conversationId: string): Promise<number> {
  const conversation = await db.conversations.get(conversationId);
  if (!conversation) return 0;
  const rest = await db.messages
    .where('[conversationId+order]')
    .between([conversationId, -Infinity], [conversationId, Infinity])
    .toArray();
  const noted = await db.notes
    .where('[conversationId+order]')
    .between([conversationId, -Infinity], [conversationId, Infinity])
    .count();
  if (rest.length === 0 && noted === 0) {
    await db.conversations.delete(conversationId);
    return 1;
  }
  const bare = { ...conversation, lastMessage: null, lastOrder: 0, lastInboundAt: null, messageCount: 0 };
  await db.conversations.put(grown(bare, rest));
  return 0;
}

async function removeCustomers(db: BalcaoDatabase, { createdContactIds }: ImportRow): Promise<void> {
  for (const id of createdContactIds) {
    if ((await db.conversations.where('contactId').equals(id).count()) > 0) continue;
    const keys = await db.identities.where('contactId').equals(id).primaryKeys();
    await db.identities.bulkDelete(keys);
    await db.contacts.delete(id);
  }
}

function entriesOf(
  byConversation: ReadonlyMap<string, readonly MessageRow[]>,
  { by, importId, now }: UndoInput & { readonly now: number },
): NewChange[] {
  const entry = { at: now, actor: `attendant:${by}`, cause: importId };
  const removed = [...byConversation].flatMap(([conversationId, rows]) =>
    Array.from({ length: Math.ceil(rows.length / NAMED_MAX) }, (_none, at) => {
      const messageIds = rows.slice(at * NAMED_MAX, (at + 1) * NAMED_MAX).map(({ id }) => id);
      return { ...entry, kind: 'message.removed', conversationId, body: { messageIds } };
    }),
  );
  return [...removed, { ...entry, kind: 'import.undone', conversationId: null, body: {} }];
}
