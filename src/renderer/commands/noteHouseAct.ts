import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import { appendChanges } from './changeLog';
import type { Occasion } from './occasion';
import { permitted, type NotAllowed } from './permitted';

/** What main does for owners and managers alone. Main knows no people: who asks is judged and noted here first. */
export type NotedAct =
  /** Received files that have been here for longer are taken away; null: none of them, only what can be made anew. */
  | { readonly kind: 'space.freed'; readonly body: { readonly olderThanDays: number | null } }
  /** The number is closed at this computer. */
  | { readonly kind: 'connection.left'; readonly body: Record<string, never> }
  /** Another access token; no token is part of the entry. */
  | { readonly kind: 'connection.token-replaced'; readonly body: Record<string, never> }
  /** Where backups go, when they are made, what protects them; no folder and no passphrase is part of the entry. */
  | { readonly kind: 'backup.changed'; readonly body: { readonly what: 'folder' | 'daily' | 'passphrase' } }
  /** These tables are replaced by those of a backup that was made then. */
  | { readonly kind: 'history.restoring'; readonly body: { readonly from: number } }
  /** … and are put back in place of those that came out of a backup. */
  | { readonly kind: 'history.taken-back'; readonly body: Record<string, never> }
  /** Settings of this computer that are the company's business: their names. */
  | { readonly kind: 'settings.changed'; readonly body: { readonly names: readonly string[] } };

/** Asks whether the person may, and notes it before anything is done: what cannot be noted does not begin. */
export function noteHouseAct(
  db: BalcaoDatabase,
  { by, kind, body }: NotedAct & { readonly by: string },
  { now }: Pick<Occasion, 'now'>,
): Promise<Result<null, NotAllowed>> {
  return db.transaction('rw', [db.attendants, db.changes, db.meta], async () => {
    if ((await permitted(db, by, kind === 'settings.changed' ? 'manageSettings' : 'manageConnection')) === null)
      return refused({ code: 'not-allowed' });
    const entry = { at: now, actor: `attendant:${by}`, conversationId: null, cause: `${kind}-${now}` };
    await appendChanges(db, [{ ...entry, kind, body }]);
    return done(null);
  });
}
