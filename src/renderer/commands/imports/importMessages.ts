import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { digestOf } from '../../../shared/domain/audit/digest';
import type { MessageContent } from '../../../shared/domain/conversations/content';
import { entryKey, PLACEHOLDER, type EntryContent } from '../../../shared/domain/portability/chat/chatEntries';
import { mergeEntries } from '../../../shared/domain/portability/chat/mergeEntries';
import type { Instant } from '../../../shared/kernel/instant';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { ContactRow } from '../../db/contacts/row';
import type { BalcaoDatabase } from '../../db/database';
import type { ImportRow } from '../../db/imports/row';
import type { MessageRow } from '../../db/messages/row';
import { knownMessages } from '../../db/messages/readKnown';
import { readCounters } from '../../db/meta/read';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { permitted, type NotAllowed } from '../permitted';
import { grown, importedConversation } from './importedConversation';

/** A message to store; files are in the number's folder by now. */
export interface ReadyEntry {
  readonly at: Instant;
  readonly direction: 'in' | 'out';
  readonly kind: EntryContent['kind'];
  /** The words by which it is known again; of a file its caption. */
  readonly text: string;
  readonly content: MessageContent;
}

export interface SliceInput {
  readonly by: string;
  readonly importId: string;
  /** Why the conversation is closed, in words. */
  readonly reason: string;
  /** Oldest first; no other slice has a minute of this one. */
  readonly entries: readonly ReadyEntry[];
}

export interface SliceDone {
  readonly added: number;
  readonly known: number;
  readonly filled: number;
}

type SliceFailure = NotAllowed | { readonly code: 'no-import' };

/**
 * Puts a slice of a chat beside what is there: each message once, however often it is told. Nothing is unread, nobody
 * waits, nothing is answered: the log calls them `message.imported`.
 */
export async function importMessages(
  db: BalcaoDatabase,
  input: SliceInput,
  { now }: Occasion,
): Promise<Result<SliceDone, SliceFailure>> {
  const tables = [db.attendants, db.contacts, db.conversations, db.messages, db.imports, db.changes, db.meta];
  return db.transaction('rw', tables, async () => {
    if (!(await permitted(db, input.by, 'importHistory'))) return refused({ code: 'not-allowed' });
    const row = await db.imports.get(input.importId);
    const contact = row && row.contactId !== null ? await db.contacts.get(row.contactId) : undefined;
    if (!row || !contact || row.state === 'undone') return refused({ code: 'no-import' });
    const { entries } = input;
    const known = await knownMessages(db, contact.id, entries[0]?.at ?? 0, entries.at(-1)?.at ?? 0);
    const merge = mergeEntries(entries, keyOf, known);
    const filled = merge.known.flatMap(({ entry, row: message }) => fill(message, entry));
    const fresh = await place(db, contact, merge.fresh, input, now);
    await db.messages.bulkPut(filled);
    await log(db, input, fresh, filled, now);
    const result = { added: fresh.length, known: merge.known.length, filled: filled.length };
    await db.imports.put(counted(row, result, entries));
    return done(result);
  });
}

const keyOf = ({ at, direction, kind, text }: ReadyEntry): string => entryKey(at, direction, kind, text);

/** A message that was told without its file gets it. */
function fill(message: MessageRow, { content }: ReadyEntry): MessageRow[] {
  const waits = message.content.kind === 'unsupported' && message.content.subtype === PLACEHOLDER;
  return waits && content.kind === 'media' ? [{ ...message, content }] : [];
}

interface Fresh {
  readonly entry: ReadyEntry;
  readonly key: string;
  readonly place: number;
}

async function place(
  db: BalcaoDatabase,
  contact: ContactRow,
  fresh: readonly Fresh[],
  { importId, reason }: SliceInput,
  now: Instant,
): Promise<MessageRow[]> {
  const first = fresh[0];
  if (!first) return [];
  const { conversation, isNew } = await importedConversation(db, contact, first.entry.at, reason, now);
  const used = new Set<number>();
  const from = Math.min(...fresh.map(({ entry }) => entry.at));
  await db.messages
    .where('[conversationId+order]')
    .between([conversation.id, from], [conversation.id, Infinity])
    .each(({ order }) => used.add(order));
  const rows = fresh.map(({ entry, key, place: nth }) => {
    let order = entry.at;
    while (used.has(order)) order += 1;
    used.add(order);
    return rowOf(entry, {
      id: messageId(contact.id, key, nth),
      conversationId: conversation.id,
      order,
      importId,
      contactId: contact.id,
    });
  });
  await db.messages.bulkAdd(rows);
  await db.conversations.put(grown(conversation, rows));
  const counters = await readCounters(db);
  const closed = counters.closedConversations + (isNew ? 1 : 0);
  await db.meta.put({ ...counters, closedConversations: closed, messages: counters.messages + rows.length });
  return rows;
}

/** The same telling of the same message has the same id, whenever it is read. */
function messageId(contactId: string, key: string, nth: number): string {
  return `imp-${bytesToHex(sha256(utf8ToBytes(`${contactId}|${key}|${nth}`))).slice(0, 32)}`;
}

interface Place {
  readonly id: string;
  readonly conversationId: string;
  readonly order: number;
  readonly importId: string;
  readonly contactId: string;
}

function rowOf({ at, direction, content }: ReadyEntry, { contactId, ...at_ }: Place): MessageRow {
  const author =
    direction === 'in' ? ({ kind: 'customer', id: contactId } as const) : ({ kind: 'phone-app', id: null } as const);
  return { ...at_, at, direction, author, content };
}

async function log(
  db: BalcaoDatabase,
  { by, importId }: SliceInput,
  fresh: readonly MessageRow[],
  filled: readonly MessageRow[],
  now: Instant,
): Promise<void> {
  const entry = (kind: string) => (row: MessageRow) => {
    const body = { messageId: row.id, kind: row.content.kind, digest: digestOf(row.content) };
    return { at: now, kind, actor: `attendant:${by}`, conversationId: row.conversationId, cause: importId, body };
  };
  await appendChanges(db, [...fresh.map(entry('message.imported')), ...filled.map(entry('message.completed'))]);
}

function counted(row: ImportRow, { added, known, filled }: SliceDone, entries: readonly ReadyEntry[]): ImportRow {
  const [first, last] = [entries[0]?.at, entries.at(-1)?.at];
  return {
    ...row,
    ...{ added: row.added + added, known: row.known + known, filled: row.filled + filled },
    from: first === undefined ? row.from : Math.min(row.from ?? first, first),
    to: last === undefined ? row.to : Math.max(row.to ?? last, last),
  };
}
