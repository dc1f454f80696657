import type { ShareLink } from '../../../shared/domain/links/link';
import type { BalcaoDatabase } from '../database';
import type { LinksRow } from './row';

/** Every link to the number, those that were taken away too, in the order in which they were made. */
export async function readLinks(db: BalcaoDatabase): Promise<readonly ShareLink[]> {
  return ((await db.house.get('links')) as LinksRow | undefined)?.links ?? [];
}
