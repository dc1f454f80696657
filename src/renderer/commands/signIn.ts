import type { Instant } from '../../shared/kernel/instant';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import { movePresence } from './movePresence';
import type { Occasion } from './occasion';
import { noteTeamChange } from './teamChange';
import { tryPin } from './tryPin';
import type { PinRefusal, PinTry } from './tryPin';

/**
 * Somebody sits down at a window, or unlocks it again. Who was offline, or away without having said so, is online from
 * then on; a pause that the person took stays.
 */
export async function signIn(db: BalcaoDatabase, input: PinTry, { now }: Occasion): Promise<Result<null, PinRefusal>> {
  const { attendantId } = input;
  return tryPin(db, input, now, async () => {
    await noteTeamChange(db, { at: now, by: attendantId, kind: 'attendant.signed-in', subject: attendantId, body: {} });
    await comeBack(db, attendantId, now);
  });
}

async function comeBack(db: BalcaoDatabase, attendantId: string, now: Instant): Promise<void> {
  const presence = await db.presences.get(attendantId);
  if (presence?.state === 'pause' && !presence.automatic) return;
  await movePresence(db, { attendantId, state: 'online', reason: null, automatic: false }, attendantId, now);
}
