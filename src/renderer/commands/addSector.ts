import { sectorProblem } from '../../shared/domain/queue/sectorForm';
import type { SectorProblem } from '../../shared/domain/queue/sectorForm';
import { usualRules } from '../../shared/domain/queue/usualRules';
import { ulid } from '../../shared/kernel/ids';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { SectorRow } from '../db/sectors/row';
import type { Occasion } from './occasion';
import { permitted } from './permitted';
import type { NotAllowed } from './permitted';
import { setMembers } from './setMembers';
import { noteTeamChange } from './teamChange';

export interface NewSector {
  readonly by: string;
  readonly name: string;
  /** What differs from the usual. */
  readonly rules?: Partial<SectorRow['rules']>;
  readonly hours?: SectorRow['hours'];
  readonly attendantIds: readonly string[];
}

export type SectorRefusal = NotAllowed | { readonly code: 'no-attendant' | SectorProblem };

/** A new sector, at the end of the order. It may have nobody: then its conversations wait until it has. */
export async function addSector(
  db: BalcaoDatabase,
  { by, name, rules, hours = null, attendantIds }: NewSector,
  { now, random }: Occasion,
): Promise<Result<{ readonly sectorId: string }, SectorRefusal>> {
  const id = ulid(now, random);
  return db.transaction('rw', [db.attendants, db.sectors, db.changes, db.meta], async () => {
    if ((await permitted(db, by, 'manageSectors')) === null) return refused({ code: 'not-allowed' });
    const sectors = await db.sectors.toArray();
    const order = Math.max(-1, ...sectors.map((each) => each.order)) + 1;
    const sector = { id, name: name.trim(), order, rules: { ...usualRules, ...rules }, hours, archivedAt: null };
    const problem = sectorProblem(sector, '', sectors);
    if (problem !== null) return refused({ code: problem });
    if (!(await setMembers(db, id, attendantIds))) return refused({ code: 'no-attendant' });
    await db.sectors.add(sector);
    const body = { name: sector.name, rules: sector.rules, hours, attendantIds };
    await noteTeamChange(db, { at: now, by, kind: 'sector.added', subject: id, body });
    return done({ sectorId: id });
  });
}
