import type { SearchFilter } from '../../shared/domain/search/searchFilter';
import { ulid } from '../../shared/kernel/ids';
import { done } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import { searchesOf } from '../db/savedSearches/read';
import type { Occasion } from './occasion';

export interface KeptSearch {
  readonly by: string;
  /** null: only among the last ones. */
  readonly name: string | null;
  readonly typed: string;
  readonly filter: SearchFilter;
}

/** The last searches that are kept of a person. */
const LAST = 8;
const LONGEST_NAME = 40;
const LONGEST_TYPED = 400;

/**
 * Keeps a search of a person: under a name, or among the last ones. The same words and conditions stand there once. A
 * convenience of one person is no fact of the counter: it leaves no change.
 */
export async function keepSearch(db: BalcaoDatabase, search: KeptSearch, occasion: Occasion): Promise<Result<null>> {
  const name = search.name === null ? null : search.name.trim().slice(0, LONGEST_NAME);
  const typed = search.typed.trim().slice(0, LONGEST_TYPED);
  return db.transaction('rw', db.savedSearches, async () => {
    const own = await searchesOf(db, search.by);
    const kind = own.filter((row) => (row.name === null) === (name === null));
    const same = kind.filter((row) =>
      name === null ? row.typed === typed && sameFilter(row.filter, search.filter) : row.name === name,
    );
    const old = name === null ? kind.filter((row) => !same.includes(row)).slice(LAST - 1) : [];
    await db.savedSearches.bulkDelete([...same, ...old].map(({ id }) => id));
    const { now, random } = occasion;
    await db.savedSearches.add({
      ...{ id: ulid(now, random), attendantId: search.by, name, typed, filter: search.filter, at: now },
    });
    return done(null);
  });
}

function sameFilter(a: SearchFilter, b: SearchFilter): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
