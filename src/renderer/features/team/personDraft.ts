import { pinProblem, type PinProblem } from '../../../shared/domain/team/pinRules';
import { freeHue, personProblem, type PersonProblem } from '../../../shared/domain/team/teamRules';
import type { Attendant, Role } from '../../../shared/domain/team/attendant';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import type { AttendantRow } from '../../db/attendants/row';

/** What is filled in for somebody, as it stands on the screen. */
export interface PersonDraft {
  readonly name: string;
  readonly photo: string | null;
  readonly hue: number;
  readonly role: Role;
  readonly sectorIds: readonly string[];
  /** As typed; '': no limit. */
  readonly capacity: string;
  readonly ownOnly: boolean;
  readonly hours: OpeningHours | null;
  /** Of a new one only. */
  readonly pin: string;
  readonly again: string;
}

export type PersonField = 'name' | 'photo' | 'hue' | 'capacity' | 'pin' | 'again';

export function draftOf(person: AttendantRow): PersonDraft {
  const { name, photo, hue, role, sectorIds, ownOnly, hours } = person;
  const capacity = person.capacity === null ? '' : String(person.capacity);
  return { name, photo, hue, role, sectorIds, capacity, ownOnly, hours, pin: '', again: '' };
}

/** Somebody new takes part in everything that there is, until somebody says otherwise. */
export function newDraft(team: readonly Attendant[], sectorIds: readonly string[]): PersonDraft {
  const rest = { capacity: '', ownOnly: false, hours: null, pin: '', again: '' };
  return { name: '', photo: null, hue: freeHue(team), role: 'attendant', sectorIds, ...rest };
}

/** @returns NaN when what was typed is no number */
export function capacityOf(typed: string): number | null {
  const plain = typed.trim();
  if (plain === '') return null;
  return /^\d+$/.test(plain) ? Number(plain) : NaN;
}

const fieldOf: Record<PersonProblem, PersonField> = {
  'name-missing': 'name',
  'name-too-long': 'name',
  'name-taken': 'name',
  'photo-unusable': 'photo',
  'hue-unknown': 'hue',
  'capacity-out-of-range': 'capacity',
};

export type DraftProblems = { readonly [Field in PersonField]?: PersonProblem | PinProblem | 'pin-differs' };

/** What is wrong, by field. `id` is '' for a new one, whose PIN is asked for too. */
export function draftProblems(draft: PersonDraft, id: string, team: readonly Attendant[]): DraftProblems {
  const capacity = capacityOf(draft.capacity);
  const problem = personProblem({ ...draft, capacity }, id, team);
  // The first problem hides others: the capacity is looked at by itself.
  const capacityProblem = personProblem({ ...draft, capacity, name: 'Nome', photo: null, hue: 0 }, id, []);
  return {
    ...(problem && { [fieldOf[problem]]: problem }),
    ...(capacityProblem && { capacity: capacityProblem }),
    ...(id === '' && pinProblems(draft)),
  };
}

/** What is wrong with a PIN that was typed twice. */
export function pinProblems({ pin, again }: Pick<PersonDraft, 'pin' | 'again'>): DraftProblems {
  const problem = pinProblem(pin);
  if (problem) return { pin: problem };
  return pin === again ? {} : { again: 'pin-differs' };
}
