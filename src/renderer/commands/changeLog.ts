import { FIRST_LINK, linkChange } from '../../shared/domain/audit/chain';
import type { BalcaoDatabase } from '../db/database';
import type { ChangeRow } from '../db/changes/row';
import type { ChainMeta } from '../db/meta/row';
import { readChain } from '../db/meta/read';

/** A change before it has its place and hash. */
export type NewChange = Omit<ChangeRow, 'seq' | 'hash'>;

/** Links new entries to the end of the chain in memory; what it holds is written with the rows that it tells of. */
export class ChangeLog {
  readonly entries: ChangeRow[] = [];
  private seq: number;
  private hash: string;

  constructor(end: ChainMeta | undefined) {
    this.seq = end?.seq ?? 0;
    this.hash = end?.hash ?? FIRST_LINK;
  }

  add(change: NewChange): void {
    this.seq += 1;
    const entry = { seq: this.seq, ...change };
    this.hash = linkChange(this.hash, entry);
    this.entries.push({ ...entry, hash: this.hash });
  }

  /** The end of the chain after these entries. */
  end(): ChainMeta {
    return { key: 'chain', seq: this.seq, hash: this.hash };
  }
}

/** Appends entries inside the running transaction, which must hold `changes` and `meta`. */
export async function appendChanges(db: BalcaoDatabase, changes: readonly NewChange[]): Promise<void> {
  const log = new ChangeLog(await readChain(db));
  for (const change of changes) log.add(change);
  // add, not put: an entry that is there already must never be replaced.
  await db.changes.bulkAdd(log.entries);
  await db.meta.put(log.end());
}
