import type { BalcaoDatabase } from '../database';
import type { ImportRow } from './row';

/** The imports that stand, newest first: ids are ordered by time. */
export async function listImports(db: BalcaoDatabase, limit: number): Promise<ImportRow[]> {
  return db.imports
    .orderBy('id')
    .reverse()
    .filter(({ state }) => state !== 'undone')
    .limit(limit)
    .toArray();
}
