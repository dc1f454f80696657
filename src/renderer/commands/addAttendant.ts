import { keepSecret } from '../../shared/domain/team/keptSecret';
import { pinProblem } from '../../shared/domain/team/pinRules';
import type { PinProblem } from '../../shared/domain/team/pinRules';
import { newRecoveryCode } from '../../shared/domain/team/recoveryCode';
import { personProblem } from '../../shared/domain/team/teamRules';
import type { PersonProblem } from '../../shared/domain/team/teamRules';
import { ulid } from '../../shared/kernel/ids';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { AttendantRow } from '../db/attendants/row';
import type { BalcaoDatabase } from '../db/database';
import { areSectors } from './areSectors';
import type { Occasion } from './occasion';
import { permitted } from './permitted';
import type { NotAllowed } from './permitted';
import { noteTeamChange } from './teamChange';

/** What is filled in for somebody of the team. */
export type AttendantForm = Pick<
  AttendantRow,
  'name' | 'photo' | 'hue' | 'role' | 'sectorIds' | 'capacity' | 'ownOnly' | 'hours'
>;

export interface NewAttendant extends AttendantForm {
  readonly by: string;
  /** The first one; the person changes it. */
  readonly pin: string;
}

export interface AddedAttendant {
  readonly attendantId: string;
  /** Of another owner; shown once. */
  readonly recoveryCode: string | null;
}

/** owner-first: `divideCounter` comes before the first colleague. */
export type AddingRefusal = NotAllowed | { readonly code: 'owner-first' | 'no-sector' | PinProblem | PersonProblem };

/** A colleague joins the counter. */
export async function addAttendant(
  db: BalcaoDatabase,
  input: NewAttendant,
  { now, random }: Occasion,
): Promise<Result<AddedAttendant, AddingRefusal>> {
  const problem = pinProblem(input.pin);
  if (problem !== null) return refused({ code: problem });
  const { by, pin: _, ...form } = input;
  const recoveryCode = form.role === 'owner' ? newRecoveryCode(random) : null;
  const pin = await keepSecret(input.pin, random);
  const recovery = recoveryCode === null ? null : await keepSecret(recoveryCode, random);
  const attendantId = ulid(now, random);
  return db.transaction('rw', [db.attendants, db.sectors, db.changes, db.meta], async () => {
    const actor = await permitted(db, by, 'addPerson', { id: '', role: form.role });
    if (actor === null) return refused({ code: 'not-allowed' });
    if (actor.pin === null) return refused({ code: 'owner-first' });
    const filled = personProblem(form, '', await db.attendants.toArray());
    if (filled !== null) return refused({ code: filled });
    if (!(await areSectors(db, form.sectorIds))) return refused({ code: 'no-sector' });
    const person = { ...form, name: form.name.trim(), sectorIds: [...new Set(form.sectorIds)] };
    const fresh = { failures: 0, lockedUntil: null, lastReceivedAt: null, leftAt: null, createdAt: now };
    await db.attendants.add({ ...person, id: attendantId, pin, recovery, ...fresh });
    const { name, role, sectorIds, capacity } = person;
    const body = { name, role, sectorIds, capacity };
    await noteTeamChange(db, { at: now, by, kind: 'attendant.added', subject: attendantId, body });
    return done({ attendantId, recoveryCode });
  });
}
