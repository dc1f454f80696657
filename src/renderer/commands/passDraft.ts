import type { Instant } from '../../shared/kernel/instant';
import type { BalcaoDatabase } from '../db/database';
import { NOBODY, type DraftRow } from '../db/ownDrafts/row';
import { dropDraft } from './dropDraft';
import type { ActInput } from './serve/actOn';

/**
 * Gives what somebody began to write to who has the conversation now, inside the running transaction (with `ownDrafts`);
 * in a sector's queue it is for whoever takes it. What the receiver had begun stays, before it.
 */
export async function passDraft(
  db: BalcaoDatabase,
  { to, now, ...from }: ActInput & { readonly to: string | null; readonly now: Instant },
): Promise<void> {
  const passed = await dropDraft(db, from);
  if (!passed) return;
  const attendantId = to ?? NOBODY;
  const theirs = await db.ownDrafts.get([from.conversationId, attendantId]);
  await db.ownDrafts.put({ ...(theirs ? joined(theirs, passed) : passed), attendantId, updatedAt: now });
}

function joined(before: DraftRow, added: DraftRow): DraftRow {
  return {
    ...before,
    text: [before.text, added.text].filter((text) => text !== '').join('\n\n'),
    quotedWamid: before.quotedWamid ?? added.quotedWamid,
    attachments: [...(before.attachments ?? []), ...(added.attachments ?? [])],
  };
}
