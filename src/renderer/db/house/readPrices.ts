import type { PriceList } from '../../../shared/domain/automation/messageCost';
import type { BalcaoDatabase } from '../database';
import type { PricesRow } from './row';

/** What the owner wrote of Meta's prices; nothing while nobody has. */
export async function readPrices(db: BalcaoDatabase): Promise<PriceList> {
  const row = (await db.house.get('prices')) as PricesRow | undefined;
  return row ?? { currency: 'BRL', prices: {} };
}
