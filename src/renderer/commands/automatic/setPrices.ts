import type { PriceList } from '../../../shared/domain/automation/messageCost';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import { readPrices } from '../../db/house/readPrices';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { permitted } from '../permitted';
import type { NotAllowed } from '../permitted';

/** Keeps what the owner read in Meta's list; the month is counted with it from now on, whatever day it is. */
export async function setPrices(
  db: BalcaoDatabase,
  { by, list }: { readonly by: string; readonly list: PriceList },
  { now }: Pick<Occasion, 'now'>,
): Promise<Result<null, NotAllowed>> {
  return db.transaction('rw', [db.house, db.attendants, db.changes, db.meta], async () => {
    if ((await permitted(db, by, 'manageSettings')) === null) return refused({ code: 'not-allowed' });
    const before = await readPrices(db);
    const { currency, prices } = list;
    await db.house.put({ key: 'prices', currency, prices, updatedAt: now });
    const entry = { at: now, actor: `attendant:${by}`, conversationId: null, cause: 'prices' };
    const body = { before: { currency: before.currency, prices: before.prices }, after: { currency, prices } };
    await appendChanges(db, [{ ...entry, kind: 'prices.changed', body }]);
    return done(null);
  });
}
