import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { PresenceState } from '../../shared/domain/team/presence';
import type { BalcaoDatabase } from '../db/database';
import { movePresence } from './movePresence';
import type { Occasion } from './occasion';
import { permitted } from './permitted';
import type { NotAllowed } from './permitted';

export interface PresenceInput {
  /** Attendant id; `balcao` for what the computer's state or a closed window tells. */
  readonly by: string;
  readonly attendantId: string;
  readonly state: PresenceState;
  /** Of a pause: what the person chose or wrote; `away` when Balcão sets it. */
  readonly reason: string | null;
}

export type PresenceRefusal = NotAllowed | { readonly code: 'no-attendant' | 'reason-too-long' | 'not-automatic' };

const REASON_MAX = 60;

/**
 * Sets whether somebody takes conversations. Balcão itself pauses only who is online, and brings back only from a pause
 * that it set: what a person said of themselves stands (`not-automatic`).
 */
export async function setPresence(
  db: BalcaoDatabase,
  input: PresenceInput,
  { now }: Occasion,
): Promise<Result<null, PresenceRefusal>> {
  const { by, attendantId, state } = input;
  const reason = state === 'pause' ? (input.reason?.trim() ?? '') || null : null;
  if (Array.from(reason ?? '').length > REASON_MAX) return refused({ code: 'reason-too-long' });
  return db.transaction('rw', [db.attendants, db.presences, db.changes, db.meta], async () => {
    const person = await db.attendants.get(attendantId);
    if (person === undefined || person.leftAt !== null) return refused({ code: 'no-attendant' });
    const automatic = by === 'balcao' && state === 'pause';
    if (by !== 'balcao') {
      if ((await permitted(db, by, 'setPresence', person)) === null) return refused({ code: 'not-allowed' });
    } else if (!(await followsComputer(db, attendantId, state))) return refused({ code: 'not-automatic' });
    await movePresence(db, { attendantId, state, reason, automatic }, by, now);
    return done(null);
  });
}

async function followsComputer(db: BalcaoDatabase, attendantId: string, state: PresenceState): Promise<boolean> {
  const before = await db.presences.get(attendantId);
  if (state === 'offline') return true;
  if (state === 'pause') return before?.state === 'online' || before?.automatic === true;
  return before?.state === 'pause' && before.automatic;
}
