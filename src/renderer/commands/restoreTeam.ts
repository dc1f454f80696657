import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { noteTeamChange } from './teamChange';
import { readSnapshot } from './teamSnapshot';

/** Puts people and sectors back after the database was lost. Nobody is online by it: everybody signs in again. */
export async function restoreTeam(
  db: BalcaoDatabase,
  { text }: { readonly text: string },
  { now }: Occasion,
): Promise<Result<{ readonly attendants: number; readonly sectors: number }, { readonly code: 'unreadable' }>> {
  const snapshot = readSnapshot(text);
  if (snapshot === null) return refused({ code: 'unreadable' });
  const { attendants, sectors } = snapshot;
  const counts = { attendants: attendants.length, sectors: sectors.length };
  return db.transaction('rw', [db.attendants, db.sectors, db.changes, db.meta], async () => {
    await db.attendants.bulkPut([...attendants]);
    await db.sectors.bulkPut([...sectors]);
    await noteTeamChange(db, { at: now, by: 'balcao', kind: 'team.restored', subject: 'team', body: counts });
    return done(counts);
  });
}
