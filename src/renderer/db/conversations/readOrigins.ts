import { Dexie } from 'dexie';
import type { Instant } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../database';

/** How many conversations began by a link. */
export interface OriginCount {
  readonly all: number;
  /** Of those, since a moment. */
  readonly lately: number;
}

/** Counted by index alone, link by link. @param since from when on `lately` counts */
export async function countOrigins(
  db: BalcaoDatabase,
  linkIds: readonly string[],
  since: Instant,
): Promise<ReadonlyMap<string, OriginCount>> {
  const counts = linkIds.map(async (linkId) => {
    const by = (from: Instant): Promise<number> =>
      db.conversations.where('[origin.linkId+createdAt]').between([linkId, from], [linkId, Dexie.maxKey]).count();
    const [all, lately] = await Promise.all([by(-Infinity), by(since)]);
    return [linkId, { all, lately }] as const;
  });
  return new Map(await Promise.all(counts));
}
