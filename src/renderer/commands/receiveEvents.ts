import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import type { IntakeItem } from './receive/item';
import { storeBatch, type Stored } from './receive/storeBatch';

export interface Batch {
  readonly items: readonly IntakeItem[];
  /** Last journal entry that is whole in this batch: the cursor after it. */
  readonly cursor: number;
  /** The tables are being put back from the journal. */
  readonly recovering: boolean;
}

/** Stores what the journal tells: all of it or nothing, in one transaction. @returns what happened */
export async function receiveEvents(db: BalcaoDatabase, batch: Batch, occasion: Occasion): Promise<Stored> {
  const { now, random } = occasion;
  const options = { now, jitter: () => (random(1)[0] ?? 0) / 256, recovering: batch.recovering };
  return storeBatch(db, batch.items, options, batch.cursor);
}
