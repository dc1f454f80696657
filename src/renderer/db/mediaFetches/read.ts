import type { BalcaoDatabase } from '../database';
import type { MediaFetchRow } from './row';

/** The fetch of one medium; undefined once it is in the folder. */
export async function mediaFetchOf(db: BalcaoDatabase, mediaId: string): Promise<MediaFetchRow | undefined> {
  return db.mediaFetches.get(mediaId);
}

/** Waiting fetches, soonest first. */
export async function waitingMediaFetches(db: BalcaoDatabase, limit: number): Promise<MediaFetchRow[]> {
  return db.mediaFetches
    .where('[state+dueAt]')
    .between(['waiting', -Infinity], ['waiting', Infinity])
    .limit(limit)
    .toArray();
}
