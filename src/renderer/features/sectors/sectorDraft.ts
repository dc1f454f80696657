import { RULE_TIME_MAX, sectorProblem, type SectorProblem } from '../../../shared/domain/queue/sectorForm';
import type { DistributionMode, SectorRules } from '../../../shared/domain/queue/sector';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import { SECOND } from '../../../shared/kernel/instant';
import type { AttendantRow } from '../../db/attendants/row';
import type { SectorRow } from '../../db/sectors/row';
import { areHoursFine } from '../hours/hoursProblems';

/** What is filled in for a sector; a time that cannot be read is NaN. */
export interface SectorDraft {
  readonly name: string;
  readonly rules: SectorRules;
  readonly hours: OpeningHours | null;
  readonly attendantIds: readonly string[];
}

export type TimeField =
  'warnAfter' | 'reassignAfter' | 'followUpAfter' | 'checkOnline' | 'checkOffline' | 'reopenWithin';
export type SectorField = 'name' | 'maxHops' | 'hours' | TimeField;
export type FieldProblem = SectorProblem | 'time-unreadable' | 'time-too-short' | 'time-too-long' | 'hours-unusable';
export type SectorProblems = { readonly [Field in SectorField]?: FieldProblem };

/** Which times a mode has; the others stay as they were. */
const shownTimes: Record<DistributionMode, readonly TimeField[]> = {
  balcao: ['warnAfter', 'reassignAfter', 'followUpAfter', 'reopenWithin'],
  chat: ['warnAfter', 'reassignAfter', 'followUpAfter', 'reopenWithin'],
  whatsapp: ['warnAfter', 'reassignAfter', 'checkOnline', 'checkOffline', 'reopenWithin'],
  manual: ['reopenWithin'],
};

export function isShown(mode: DistributionMode, field: TimeField | 'maxHops'): boolean {
  return field === 'maxHops' ? mode === 'balcao' || mode === 'chat' : shownTimes[mode].includes(field);
}

export function draftOfSector(sector: SectorRow, team: readonly AttendantRow[]): SectorDraft {
  const { name, rules, hours } = sector;
  return { name, rules, hours, attendantIds: membersOf(sector.id, team) };
}

export function membersOf(sectorId: string, team: readonly AttendantRow[]): readonly string[] {
  return team.filter(({ sectorIds }) => sectorIds.includes(sectorId)).map(({ id }) => id);
}

/** What will be kept: fields that the chosen mode does not show go back to what they were. */
export function effectiveRules(rules: SectorRules, before: SectorRules): SectorRules {
  const { mode } = rules;
  return {
    ...before,
    mode,
    reopenTo: rules.reopenTo,
    ...Object.fromEntries(shownTimes[mode].map((field) => [field, rules[field]])),
    ...(isShown(mode, 'maxHops') && { maxHops: rules.maxHops }),
  };
}

/** What is wrong, by field. `id` is '' for a new one. */
export function sectorProblems(
  { name, rules, hours }: SectorDraft,
  id: string,
  sectors: readonly SectorRow[],
): SectorProblems {
  const whole = sectorProblem({ name, rules }, id, sectors);
  const times = shownTimes[rules.mode].flatMap((field) => {
    const problem = timeProblem(field, rules[field]);
    return problem === null ? [] : [[field, problem] as const];
  });
  const late = isShown(rules.mode, 'warnAfter') && rules.warnAfter > rules.reassignAfter;
  const { maxHops } = rules;
  const hopsFine = !isShown(rules.mode, 'maxHops') || (Number.isInteger(maxHops) && maxHops >= 1 && maxHops <= 50);
  return {
    ...(isOfName(whole) && { name: whole }),
    ...(late && { warnAfter: 'warn-after-reassign' as const }),
    ...Object.fromEntries(times),
    ...(!hopsFine && { maxHops: 'hops-out-of-range' as const }),
    ...(!areHoursFine(hours) && { hours: 'hours-unusable' as const }),
  };
}

function isOfName(problem: SectorProblem | null): problem is 'name-missing' | 'name-too-long' | 'name-taken' {
  return problem === 'name-missing' || problem === 'name-too-long' || problem === 'name-taken';
}

function timeProblem(field: TimeField, time: number | null): FieldProblem | null {
  if (time === null) return null;
  if (Number.isNaN(time)) return 'time-unreadable';
  if (field !== 'reopenWithin' && time < SECOND) return 'time-too-short';
  return time > RULE_TIME_MAX ? 'time-too-long' : null;
}
