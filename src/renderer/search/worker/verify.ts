import type { BalcaoDatabase } from '../../db/database';
import { readChain, readCounters } from '../../db/meta/read';
import { kindMark } from './documents';
import type { SearchIndex } from './searchIndex';

/** Documents that are held against the tables at a time. */
const STEP = 1_000;
const NOTE = kindMark('note');

/**
 * Does the index, with what the log still has for it, fall short of what the tables say they have? Asked at every start,
 * so nothing is counted: rows may have been put back from a backup, past the log.
 */
export async function looksShort(db: BalcaoDatabase, index: SearchIndex): Promise<boolean> {
  const [counters, chain] = await Promise.all([readCounters(db), readChain(db)]);
  const behind = (chain?.seq ?? 0) - Number(index.fact('seq') ?? 0);
  return index.size() + behind < counters.messages;
}

/** Does the index have another number of documents than the tables have messages and notes? Counting takes seconds for a million. */
export async function needsMending(db: BalcaoDatabase, index: SearchIndex): Promise<boolean> {
  const [messages, notes] = await Promise.all([db.messages.count(), db.notes.count()]);
  return index.size() !== messages + notes;
}

/** Places of documents that the tables no longer have, a few at a time. */
export async function* goneDocuments(db: BalcaoDatabase, index: SearchIndex): AsyncGenerator<readonly number[]> {
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const documents = index.documentsAfter(after, STEP);
    const last = documents.at(-1);
    if (last === undefined) return;
    after = last.rowid;
    const notes = documents.filter(({ marks }) => (marks & 31) === NOTE);
    const messages = documents.filter(({ marks }) => (marks & 31) !== NOTE);
    const here = new Set([
      ...(await db.messages
        .where(':id')
        .anyOf(messages.map(({ id }) => id))
        .primaryKeys()),
      ...(await db.notes
        .where(':id')
        .anyOf(notes.map(({ id }) => id))
        .primaryKeys()),
    ]);
    const gone = documents.filter(({ id }) => !here.has(id)).map(({ rowid }) => rowid);
    if (gone.length > 0) yield gone;
  }
}
