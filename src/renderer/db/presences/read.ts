import type { BalcaoDatabase } from '../database';
import type { PresenceRow } from './row';

/** Everybody's presence; who has no row is offline. */
export async function listPresences(db: BalcaoDatabase): Promise<PresenceRow[]> {
  return db.presences.toArray();
}
