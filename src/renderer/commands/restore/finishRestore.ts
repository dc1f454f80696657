import type { DexieOptions } from 'dexie';
import type { Instant } from '../../../shared/kernel/instant';
import { ulid } from '../../../shared/kernel/ids';
import { BalcaoDatabase } from '../../db/database';
import { readChain } from '../../db/meta/read';
import type { DatabaseMeta } from '../../db/meta/row';
import { allVersions } from '../../db/versions/allVersions';
import { appendChanges } from '../changeLog';
import { mendChain } from '../mendChain';
import type { Occasion } from '../occasion';
import type { Staging } from './staging';

export interface RestoredMark {
  readonly databaseId: string;
  readonly cursor: number;
}

export interface RestoreOrigin {
  /** When the backup was made. */
  readonly from: Instant;
  /** Of a damaged one: what is missing may still stand in the journal, which is read from its beginning. */
  readonly salvaged: boolean;
}

/** Is never the name of a journal. */
const NO_JOURNAL = '';

/**
 * The last act of a restore: lifts the tables to the schema of this app, and in one strict transaction makes them the
 * number's. Nothing that was waiting to be sent leaves on its own: it may have been sent, or given up, since the backup;
 * what the journal does not settle is asked of a person. What is in the log is history for automations, and nobody is told
 * good-bye again. Nobody is online by it.
 */
export async function finishRestore(
  staging: Staging,
  { from, salvaged }: RestoreOrigin,
  { now, random }: Occasion,
  dexie: DexieOptions = {},
): Promise<RestoredMark> {
  const { phoneNumberId, generation } = staging.db;
  await staging.written();
  staging.db.close();
  const db = new BalcaoDatabase(phoneNumberId, dexie, allVersions, generation);
  try {
    return await db.transaction(
      'rw',
      [db.meta, db.outbox, db.presences, db.changes, db.scheduled, db.farewells],
      async () => {
        await db.outbox
          .where('state')
          .anyOf(['queued', 'sending'])
          .modify({ state: 'unconfirmed', unconfirmedSince: now });
        await db.scheduled
          .filter(({ kind, held }) => kind === 'message' && held === null)
          .modify({ held: { code: 'restored', since: now } });
        await db.farewells.clear();
        await db.presences.clear();
        const meta = await stampOf(db, from);
        // Another id: whatever was derived from the tables of before (the search index) does not fit these.
        const databaseId = ulid(now, random);
        await db.meta.put({ ...meta, databaseId, ...(salvaged ? { journalId: NO_JOURNAL } : {}) });
        await db.meta.put({ key: 'restored', at: now, from, before: staging.before });
        const body = { from, cursor: meta.cursor, ...(salvaged ? { salvaged } : {}) };
        const entry = { at: now, actor: 'balcao', conversationId: null, cause: databaseId };
        await mendChain(db, { now });
        await appendChanges(db, [{ ...entry, kind: 'history.restored', body }]);
        await db.meta.put({ key: 'respond', cursor: (await readChain(db))?.seq ?? 0 });
        await db.meta.delete('restoring');
        return { databaseId, cursor: meta.cursor };
      },
    );
  } finally {
    db.close();
  }
}

/** What was saved from a damaged archive may lack it. */
async function stampOf(db: BalcaoDatabase, createdAt: Instant): Promise<DatabaseMeta> {
  const meta = await db.meta.get('database');
  return meta?.key === 'database' ? meta : { key: 'database', databaseId: '', createdAt, cursor: 0 };
}
