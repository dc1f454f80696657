import type { BalcaoDatabase } from '../database';
import type { ToneRow } from './row';

/** How the company speaks; null while nobody has said. */
export async function readTone(db: BalcaoDatabase): Promise<ToneRow | null> {
  return ((await db.house.get('tone')) as ToneRow | undefined) ?? null;
}
