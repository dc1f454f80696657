import type { BalcaoDatabase } from '../../db/database';
import { readDatabaseMeta, readRespondCursor } from '../../db/meta/read';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { isCause } from './answerChanges';
import { changesAfter } from '../../db/changes/read';

/**
 * Takes the next change out of the way whose answer the tables do not take, so that whoever wrote after it is answered:
 * the change is kept raw under Diagnóstico, and its message is there for people to answer.
 * @returns up to where the log has been looked at by it
 */
export async function setAsideAnswer(
  db: BalcaoDatabase,
  after: number,
  { now }: Pick<Occasion, 'now'>,
): Promise<number> {
  return db.transaction('rw', [db.quarantine, db.changes, db.meta], async () => {
    const page = await changesAfter(db, after);
    const change = page.find(isCause);
    const upTo = change?.seq ?? page.at(-1)?.seq ?? after;
    const cursor = Math.max(upTo, (await readRespondCursor(db)) ?? 0);
    await db.meta.put({ key: 'respond', cursor });
    if (change === undefined) return upTo;
    // Its place among what was set aside: behind what has come from WhatsApp so far.
    const { cursor: seq } = await readDatabaseMeta(db);
    const id = `answer:${change.seq}`;
    const aside = { id, seq, at: now, reason: 'failed-to-answer', field: change.kind } as const;
    await db.quarantine.put({ ...aside, raw: JSON.stringify(change) });
    const entry = { at: now, actor: 'balcao', conversationId: change.conversationId, cause: change.cause };
    await appendChanges(db, [{ ...entry, kind: 'answer.quarantined', body: { seq: change.seq } }]);
    return upTo;
  });
}
