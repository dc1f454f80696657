import { checkHours } from '../../../shared/domain/hours/checkHours';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import { readCompanyHours } from '../../db/house/readAutomatic';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { permitted } from '../permitted';

/** When the company is open: for every sector that has no hours of its own. null: always. */
export async function setCompanyHours(
  db: BalcaoDatabase,
  { by, hours }: { readonly by: string; readonly hours: OpeningHours | null },
  { now }: Occasion,
): Promise<Result<null, { readonly code: 'not-allowed' | 'bad-hours' }>> {
  return db.transaction('rw', [db.house, db.attendants, db.changes, db.meta], async () => {
    if ((await permitted(db, by, 'manageSettings')) === null) return refused({ code: 'not-allowed' });
    if (hours !== null && checkHours(hours).length > 0) return refused({ code: 'bad-hours' });
    const before = await readCompanyHours(db);
    await db.house.put({ key: 'hours', hours, updatedAt: now });
    const entry = { at: now, kind: 'hours.changed', actor: `attendant:${by}`, conversationId: null };
    await appendChanges(db, [{ ...entry, cause: 'hours', body: { before, after: hours } }]);
    return done(null);
  });
}
