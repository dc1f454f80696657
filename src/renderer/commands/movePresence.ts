import type { Instant } from '../../shared/kernel/instant';
import type { BalcaoDatabase } from '../db/database';
import type { PresenceRow } from '../db/presences/row';
import { noteTeamChange } from './teamChange';

export type NewPresence = Pick<PresenceRow, 'attendantId' | 'state' | 'reason' | 'automatic'>;

/** Writes a presence and its change inside the running transaction (presences, changes, meta). The same again is nothing. */
export async function movePresence(db: BalcaoDatabase, next: NewPresence, by: string, now: Instant): Promise<void> {
  const before = await db.presences.get(next.attendantId);
  const { state, reason, automatic } = next;
  const state0 = before?.state ?? 'offline';
  if (state0 === state && (before?.reason ?? null) === reason && (before?.automatic ?? false) === automatic) return;
  await db.presences.put({ ...next, since: now });
  const body = { before: state0, after: state, reason, automatic };
  await noteTeamChange(db, { at: now, by, kind: 'presence.changed', subject: next.attendantId, body });
}
