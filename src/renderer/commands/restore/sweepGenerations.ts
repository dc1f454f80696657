import { DAY } from '../../../shared/kernel/instant';
import { BalcaoDatabase } from '../../db/database';
import { generationsOf } from '../../db/generations';
import { allVersions } from '../../db/versions/allVersions';
import type { Occasion } from '../occasion';

/** For so long the tables of before a restore can be taken back. */
const BEFORE_KEPT = 7 * DAY;

/**
 * Deletes what no restore needs any more: those that were left unfinished, and the tables of before the last one once a
 * week has passed. Not while a restore is under way.
 * @returns how many databases were deleted
 */
export function sweepGenerations(db: BalcaoDatabase, occasion: Pick<Occasion, 'now'>): Promise<number> {
  const asked = { ifAvailable: true } as const;
  return navigator.locks.request(restoreLock(db.phoneNumberId), asked, (lock) => (lock ? sweep(db, occasion) : 0));
}

/** Whoever fills or deletes generations of a number holds it. */
export function restoreLock(phoneNumberId: string): string {
  return `restore-${phoneNumberId}`;
}

async function sweep(db: BalcaoDatabase, { now }: Pick<Occasion, 'now'>): Promise<number> {
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const restored = await db.meta.get('restored');
  const settled = restored?.key !== 'restored' || now - restored.at > BEFORE_KEPT;
  let deleted = 0;
  for (const generation of generationsOf(names, db.phoneNumberId)) {
    const unfinished = generation > db.generation;
    if (!unfinished && (generation === db.generation || !settled)) continue;
    await new BalcaoDatabase(db.phoneNumberId, {}, allVersions, generation).delete();
    deleted += 1;
  }
  // There is nothing to go back to any more.
  if (settled && restored?.key === 'restored' && restored.before !== null)
    await db.meta.put({ ...restored, before: null });
  return deleted;
}
