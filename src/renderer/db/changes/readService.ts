import { Dexie, type Transaction } from 'dexie';
import { HOUR, type Instant } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../database';
import type { ChangeRow } from './row';

/** A conversation of so many entries at most is read in one round: nearly every one. */
const FEW = 300;
/** Entries stand in the order in which they were written, their moments about so: a word of WhatsApp tells when it was true. */
const ABOUT = HOUR;

/** What people and automations did with a conversation, and not what its messages did. */
function isService({ kind }: ChangeRow): boolean {
  return /^(?:conversation|automation|macro)\./.test(kind);
}

/**
 * What people and automations did with a conversation, oldest first.
 * @param since, until moments, both included
 */
export async function serviceChanges(
  db: BalcaoDatabase,
  conversationId: string,
  since: Instant,
  until: Instant = Infinity,
): Promise<ChangeRow[]> {
  const rows = await entriesBetween(db, conversationId, since, until);
  return rows.filter((row) => isService(row) && row.at >= since && row.at <= until);
}

/** The same up to the end of the conversation where it takes one round to the store; null: it has too many entries for that. */
export async function fewServiceChanges(
  db: BalcaoDatabase,
  conversationId: string,
  since: Instant,
): Promise<ChangeRow[] | null> {
  const rows = await firstEntries(db, conversationId);
  return rows.length < FEW ? rows.filter((row) => isService(row) && row.at >= since) : null;
}

/** The same, read from the end: for the newest ones of a long conversation. */
export async function latestServiceChanges(
  db: BalcaoDatabase,
  conversationId: string,
  since: Instant,
): Promise<ChangeRow[]> {
  const rows = await db.changes
    .where('conversationId')
    .equals(conversationId)
    .reverse()
    .until(({ at }) => at < since - ABOUT)
    .filter((row) => isService(row) && row.at >= since)
    .toArray();
  return rows.reverse();
}

function firstEntries(db: BalcaoDatabase, conversationId: string): Promise<ChangeRow[]> {
  return db.changes.where('conversationId').equals(conversationId).limit(FEW).toArray();
}

/** Entries about a conversation around a stretch of time: all of that stretch, and some on both sides. */
function entriesBetween(
  db: BalcaoDatabase,
  conversationId: string,
  since: Instant,
  until: Instant,
): Promise<readonly ChangeRow[]> {
  return db.transaction('r', db.changes, async (transaction) => {
    const first = await firstEntries(db, conversationId);
    const last = first.at(-1);
    if (first.length < FEW || last === undefined || last.at > until + ABOUT) return first;
    if (last.at >= since) return [...first, ...(await entriesFrom(transaction, conversationId, last.seq + 1, until))];
    const begin = await seqAt(db, last.seq, since - ABOUT);
    return entriesFrom(transaction, conversationId, begin, until);
  });
}

/** The number of the first entry of the whole log that is not before a moment, by halves: some twenty looks. */
async function seqAt(db: BalcaoDatabase, from: number, at: Instant): Promise<number> {
  const newest = await db.changes.orderBy('seq').last();
  let low = from;
  let high = (newest?.seq ?? from) + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const entry = await db.changes.get(middle);
    if (entry === undefined || entry.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Entries of a conversation from a number on, as long as they tell of a stretch of time. In the index they stand by their
 * numbers; only a cursor of IndexedDB itself can begin in the middle of them.
 */
function entriesFrom(
  { idbtrans }: Transaction,
  conversationId: string,
  seq: number,
  until: Instant,
): PromiseLike<ChangeRow[]> {
  return new Dexie.Promise<ChangeRow[]>((resolve, reject) => {
    const found: ChangeRow[] = [];
    const request = idbtrans.objectStore('changes').index('conversationId').openCursor(conversationId);
    request.onerror = () => reject(request.error ?? new Error('the log could not be read'));
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) return resolve(found);
      const row = cursor.value as ChangeRow;
      if (row.seq < seq) return cursor.continuePrimaryKey(conversationId, seq);
      if (row.at > until + ABOUT) return resolve(found);
      found.push(row);
      cursor.continue();
    };
  });
}
