import type { BrazilHolidayRule } from './brazilHolidayRules';
import { nationalRules, stateRules } from './brazilHolidayRules';
import { isoDate } from './date';
import type { Holiday } from './holiday';

/** Public holidays of Brazil: the national ones and those of a state (`SP`); an unknown state has none of its own. */
export function brazilHolidays(year: number, state: string | null): readonly Holiday[] {
  const ofState = state === null ? [] : (stateRules.get(state) ?? []);
  const byDate = new Map<string, Holiday>();
  for (const rule of [...nationalRules, ...ofState]) {
    const holiday = inYear(rule, year);
    if (holiday && !byDate.has(holiday.date)) byDate.set(holiday.date, holiday);
  }
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The states that have a code here, all 27 of Brazil, in alphabetical order. */
export function brazilStates(): readonly string[] {
  return [...stateRules.keys()];
}

function inYear(rule: BrazilHolidayRule, year: number): Holiday | null {
  const day = rule.dayIn(year);
  if (day === null) return null;
  const date = isoDate(day);
  const isLaw = (rule.since ?? '') <= date && (rule.until === undefined || date < rule.until);
  return isLaw ? { date, name: rule.name } : null;
}
