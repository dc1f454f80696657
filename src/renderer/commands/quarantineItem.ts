import type { BalcaoDatabase } from '../db/database';
import { readDatabaseMeta } from '../db/meta/read';
import { appendChanges } from './changeLog';
import type { IntakeItem } from './receive/item';

/** Keeps aside the one fact that cannot be stored, so that those behind it can. */
export async function quarantineItem(db: BalcaoDatabase, item: IntakeItem, cursor: number): Promise<void> {
  const id = `${item.seq}:${item.place}`;
  const field = item.kind === 'event' ? item.event.type : item.kind;
  await db.transaction('rw', [db.quarantine, db.changes, db.meta], async () => {
    const known = await db.quarantine.get(id);
    const database = await readDatabaseMeta(db);
    await db.meta.put({ ...database, cursor: Math.max(cursor, database.cursor) });
    if (known) return;
    await db.quarantine.put({ id, seq: item.seq, at: item.at, reason: 'failed-to-store', field, raw: rawOf(item) });
    const entry = { at: item.at, actor: 'balcao', conversationId: null, cause: id };
    const body = { reason: 'failed-to-store', field };
    await appendChanges(db, [{ ...entry, kind: 'webhook.quarantined', body }]);
  });
}

function rawOf(item: IntakeItem): string {
  return JSON.stringify(item.kind === 'event' ? item.event : item);
}
