import type { CounterTally } from '../../../shared/contract/channels';
import type { BalcaoDatabase } from '../../db/database';
import { readDatabaseMeta } from '../../db/meta/read';
import type { Board, PlanOptions, RefusedFile } from './board';
import type { IntakeItem } from './item';
import { planBatch } from './planBatch';
import { readSnapshot } from './readSnapshot';
import { withUnreadMark } from '../withUnreadMark';

export interface Stored {
  /** What happened, as counts. */
  readonly tally: CounterTally;
  readonly refusedFiles: readonly RefusedFile[];
}

/** Reads, decides and writes a batch in one strict transaction; `cursor` moves in the same one. */
export async function storeBatch(
  db: BalcaoDatabase,
  items: readonly IntakeItem[],
  options: PlanOptions,
  cursor: number | null,
): Promise<Stored> {
  const { contacts, identities, conversations, messages, reactions, outbox } = db;
  const { changes, quarantine, mediaFetches, meta, strays, sectors, attendants, house } = db;
  const people = [contacts, identities, conversations];
  const tables = [
    ...people,
    messages,
    reactions,
    outbox,
    changes,
    quarantine,
    mediaFetches,
    meta,
    strays,
    sectors,
    attendants,
    house,
  ];
  return db.transaction('rw', tables, async () => {
    const database = cursor === null ? null : await readDatabaseMeta(db);
    const board = planBatch(await readSnapshot(db, items, options.recovering), items, options);
    await writeBoard(db, board);
    if (database && cursor !== null) await db.meta.put({ ...database, cursor: Math.max(cursor, database.cursor) });
    return { tally: board.tally, refusedFiles: board.refusedFiles };
  });
}

/** One request a table and direction; tables without changes get none. */
async function writeBoard(db: BalcaoDatabase, board: Board): Promise<void> {
  const work: PromiseLike<unknown>[] = [];
  const put = <Row>(table: { bulkPut(rows: Row[]): PromiseLike<unknown> }, rows: Row[]): void => {
    if (rows.length > 0) work.push(table.bulkPut(rows));
  };
  const remove = (table: { bulkDelete(keys: string[]): PromiseLike<unknown> }, keys: string[]): void => {
    if (keys.length > 0) work.push(table.bulkDelete(keys));
  };
  put(db.contacts, board.contacts.changed());
  put(db.identities, board.identities.changed());
  remove(db.identities, board.identities.removed());
  put(db.conversations, board.conversations.changed().map(withUnreadMark));
  put(db.messages, board.messages.changed());
  put(db.reactions, board.reactions.changed());
  put(db.outbox, board.outbox.changed());
  remove(db.outbox, board.outbox.removed());
  put(db.strays, board.strays.changed());
  remove(db.strays, board.strays.removed());
  put(db.mediaFetches, board.mediaFetches.changed());
  put(db.quarantine, board.quarantine.changed());
  // add, not put: an entry of the log that is there already must never be replaced.
  if (board.log.entries.length > 0) work.push(db.changes.bulkAdd(board.log.entries));
  const protocols = board.protocols === null ? [] : [board.protocols];
  work.push(db.meta.bulkPut([board.counters, board.log.end(), ...protocols, ...board.billed()]));
  await Promise.all(work);
}
