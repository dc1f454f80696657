import { sectorProblem } from '../../shared/domain/queue/sectorForm';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { SectorRow } from '../db/sectors/row';
import type { SectorRefusal } from './addSector';
import type { Occasion } from './occasion';
import { permitted } from './permitted';
import { setMembers } from './setMembers';
import { differences, noteTeamChange } from './teamChange';

export interface SectorChange {
  readonly by: string;
  readonly sectorId: string;
  /** Only what changes. */
  readonly change: {
    readonly name?: string;
    readonly rules?: Partial<SectorRow['rules']>;
    readonly hours?: SectorRow['hours'];
    /** All of its attendants. */
    readonly attendantIds?: readonly string[];
  };
}

/** Changes a sector's name, rules, hours or attendants. Times that are running are judged by the new rules from then on. */
export async function changeSector(
  db: BalcaoDatabase,
  { by, sectorId, change }: SectorChange,
  { now }: Occasion,
): Promise<Result<null, SectorRefusal | { readonly code: 'no-sector' }>> {
  return db.transaction('rw', [db.attendants, db.sectors, db.changes, db.meta], async () => {
    if ((await permitted(db, by, 'manageSectors')) === null) return refused({ code: 'not-allowed' });
    const sectors = await db.sectors.toArray();
    const before = sectors.find(({ id }) => id === sectorId);
    if (before === undefined || before.archivedAt !== null) return refused({ code: 'no-sector' });
    const after = changed(before, change);
    const problem = sectorProblem(after, sectorId, sectors);
    if (problem !== null) return refused({ code: problem });
    const { attendantIds } = change;
    const members = await memberIds(db, sectorId);
    if (attendantIds && !(await setMembers(db, sectorId, attendantIds))) return refused({ code: 'no-attendant' });
    await db.sectors.put(after);
    const difference = differences(
      { ...before, attendantIds: members },
      { ...after, attendantIds: attendantIds ? [...new Set(attendantIds)].sort() : members },
      ['name', 'rules', 'hours', 'attendantIds'],
    );
    if (difference === null) return done(null);
    await noteTeamChange(db, { at: now, by, kind: 'sector.changed', subject: sectorId, body: difference });
    return done(null);
  });
}

function changed(before: SectorRow, { name, rules, hours }: SectorChange['change']): SectorRow {
  return {
    ...before,
    name: (name ?? before.name).trim(),
    rules: { ...before.rules, ...rules },
    hours: hours === undefined ? before.hours : hours,
  };
}

async function memberIds(db: BalcaoDatabase, sectorId: string): Promise<string[]> {
  const team = await db.attendants.toArray();
  return team
    .filter(({ leftAt, sectorIds }) => leftAt === null && sectorIds.includes(sectorId))
    .map(({ id }) => id)
    .sort();
}
