import { keepSecret } from '../../shared/domain/team/keptSecret';
import type { KeptSecret } from '../../shared/domain/team/keptSecret';
import { may } from '../../shared/domain/team/permissions';
import { newRecoveryCode } from '../../shared/domain/team/recoveryCode';
import { personProblem, roleProblem } from '../../shared/domain/team/teamRules';
import type { PersonProblem } from '../../shared/domain/team/teamRules';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { AttendantRow } from '../db/attendants/row';
import type { BalcaoDatabase } from '../db/database';
import type { AttendantForm } from './addAttendant';
import { areSectors } from './areSectors';
import type { Occasion } from './occasion';
import type { NotAllowed } from './permitted';
import { differences, noteTeamChange } from './teamChange';

export interface AttendantChange {
  readonly by: string;
  readonly attendantId: string;
  /** Only what changes. */
  readonly change: Partial<AttendantForm>;
}

export type ChangingRefusal =
  NotAllowed | { readonly code: 'no-attendant' | 'no-sector' | 'last-owner' | PersonProblem };

const lookFields = ['name', 'photo', 'hue'] as const;
const workFields = ['sectorIds', 'capacity', 'ownOnly', 'hours'] as const;

/**
 * Changes what the team knows of somebody.
 * @returns a recovery code when the person became an owner by it, shown once
 */
export async function changeAttendant(
  db: BalcaoDatabase,
  { by, attendantId, change }: AttendantChange,
  { now, random }: Occasion,
): Promise<Result<{ readonly recoveryCode: string | null }, ChangingRefusal>> {
  const recoveryCode = change.role === 'owner' ? newRecoveryCode(random) : null;
  const recovery = recoveryCode === null ? null : await keepSecret(recoveryCode, random);
  return db.transaction('rw', [db.attendants, db.sectors, db.changes, db.meta], async () => {
    const team = await db.attendants.toArray();
    const before = team.find(({ id }) => id === attendantId);
    if (before === undefined || before.leftAt !== null) return refused({ code: 'no-attendant' });
    const after = changed(before, change, recovery);
    if (!mayChange(team, by, before, after)) return refused({ code: 'not-allowed' });
    const problem = await problemOf(db, team, before, after);
    if (problem !== null) return refused({ code: problem });
    const difference = differences(before, after, [...lookFields, 'role', ...workFields]);
    if (difference === null) return done({ recoveryCode: null });
    await db.attendants.put(after);
    await noteTeamChange(db, { at: now, by, kind: 'attendant.changed', subject: attendantId, body: difference });
    return done({ recoveryCode: after.recovery === before.recovery ? null : recoveryCode });
  });
}

function changed(before: AttendantRow, change: Partial<AttendantForm>, recovery: KeptSecret | null): AttendantRow {
  const after = { ...before, ...change };
  return {
    ...after,
    name: after.name.trim(),
    sectorIds: [...new Set(after.sectorIds)],
    recovery: after.role !== 'owner' ? null : before.role === 'owner' ? before.recovery : recovery,
  };
}

function mayChange(team: readonly AttendantRow[], by: string, before: AttendantRow, after: AttendantRow): boolean {
  const actor = team.find(({ id }) => id === by);
  if (actor === undefined) return false;
  const look = differences(before, after, lookFields) === null || may(actor, 'changeLook', before);
  const work = differences(before, after, workFields) === null || may(actor, 'changePerson', before);
  const role = before.role === after.role || may(actor, 'changeRole', before);
  return look && work && role;
}

async function problemOf(
  db: BalcaoDatabase,
  team: readonly AttendantRow[],
  before: AttendantRow,
  after: AttendantRow,
): Promise<'no-sector' | 'last-owner' | PersonProblem | null> {
  const joined = after.sectorIds.filter((id) => !before.sectorIds.includes(id));
  if (!(await areSectors(db, joined))) return 'no-sector';
  return personProblem(after, after.id, team) ?? roleProblem(team, after.id, after.role);
}
