import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { CompanyRow } from '../db/house/row';
import { readCompany } from '../db/house/readAutomatic';
import { appendChanges } from './changeLog';
import type { Occasion } from './occasion';
import { permitted } from './permitted';
import type { NotAllowed } from './permitted';

/** Longest name of a company, characters: it stands in the middle of sentences. */
export const COMPANY_NAME_MAX = 80;

/** By whose clock a company lives that has said nothing else. */
const FIRST_ZONE = 'America/Sao_Paulo';

export interface CompanyName {
  readonly name: string;
  /** Attendant id; null: Balcão takes the name that Meta verified, and only where nobody has given one. */
  readonly by: string | null;
}

export type NameFailure = NotAllowed | { readonly code: 'empty' };

/** What customers read where a text says `{{empresa}}`. */
export async function nameCompany(
  db: BalcaoDatabase,
  { name, by }: CompanyName,
  { now }: Occasion,
): Promise<Result<null, NameFailure>> {
  const clean = name.trim().slice(0, COMPANY_NAME_MAX);
  if (clean === '') return refused({ code: 'empty' });
  return db.transaction('rw', [db.attendants, db.house, db.changes, db.meta], async () => {
    const before = await readCompany(db);
    if (by === null && before !== null && before.name !== '') return done(null);
    if (by !== null && (await permitted(db, by, 'manageSettings')) === null) return refused({ code: 'not-allowed' });
    const row: CompanyRow = { key: 'company', name: clean, zone: before?.zone ?? FIRST_ZONE, updatedAt: now };
    await db.house.put(row);
    const actor = by === null ? 'balcao' : `attendant:${by}`;
    const body = { before: before?.name ?? '', name: clean };
    await appendChanges(db, [{ at: now, actor, conversationId: null, cause: 'company', kind: 'company.named', body }]);
    return done(null);
  });
}
