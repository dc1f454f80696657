import { may } from '../../shared/domain/team/permissions';
import type { Asked } from '../../shared/domain/team/permissions';
import type { AttendantRow } from '../db/attendants/row';
import type { BalcaoDatabase } from '../db/database';

export interface NotAllowed {
  readonly code: 'not-allowed';
}

/**
 * Who acts, if they may; inside the running transaction, which must hold `attendants`.
 * @returns null when the person is unknown, left, or may not
 */
export async function permitted(db: BalcaoDatabase, by: string, ...asked: Asked): Promise<AttendantRow | null> {
  const actor = await db.attendants.get(by);
  if (actor === undefined) return null;
  return may(actor, ...asked) ? actor : null;
}
