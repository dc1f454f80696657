import { DAY, SECOND } from '../../kernel/instant';
import { fold } from '../../kernel/text';
import type { Sector, SectorRules } from './sector';

export const SECTOR_NAME_MAX = 40;
/** The longest time that a rule takes, ms. */
export const RULE_TIME_MAX = 30 * DAY;

/** What is wrong with what was filled in for a sector. */
export type SectorProblem =
  'name-missing' | 'name-too-long' | 'name-taken' | 'time-out-of-range' | 'warn-after-reassign' | 'hops-out-of-range';

/**
 * What is wrong with a sector's name and rules.
 * @param id of the sector; '' for a new one
 * @param sectors all of them: names of those in use must differ, accents and case aside
 */
export function sectorProblem(
  form: Pick<Sector, 'name' | 'rules'>,
  id: string,
  sectors: readonly Sector[],
): SectorProblem | null {
  const name = form.name.trim();
  if (!/[\p{L}\p{N}]/u.test(name)) return 'name-missing';
  if (Array.from(name).length > SECTOR_NAME_MAX) return 'name-too-long';
  const same = (other: Sector): boolean =>
    other.id !== id && other.archivedAt === null && fold(other.name) === fold(name);
  if (sectors.some(same)) return 'name-taken';
  return rulesProblem(form.rules);
}

function rulesProblem(rules: SectorRules): SectorProblem | null {
  const { warnAfter, reassignAfter, followUpAfter, checkOnline, checkOffline, reopenWithin, maxHops } = rules;
  const times = [
    warnAfter,
    reassignAfter,
    checkOnline,
    checkOffline,
    ...(followUpAfter === null ? [] : [followUpAfter]),
  ];
  if (!times.every((time) => isTime(time, SECOND)) || !isTime(reopenWithin, 0)) return 'time-out-of-range';
  if (warnAfter > reassignAfter) return 'warn-after-reassign';
  return Number.isInteger(maxHops) && maxHops >= 1 && maxHops <= 50 ? null : 'hops-out-of-range';
}

function isTime(time: number, least: number): boolean {
  return Number.isInteger(time) && time >= least && time <= RULE_TIME_MAX;
}
