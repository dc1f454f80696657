import { checkHours, type HoursProblem } from '../../../shared/domain/hours/checkHours';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';

/** What is wrong, as it is said beside the place where it is. */
export type PlaceProblem = 'unreadable' | 'empty' | 'overlap' | 'date' | 'twice';

export interface HoursProblems {
  /** By weekday, Monday first; absent: nothing is wrong. */
  readonly week: ReadonlyMap<number, PlaceProblem>;
  /** By place in the list of special days. */
  readonly special: ReadonlyMap<number, PlaceProblem>;
  readonly never: boolean;
}

const said: { readonly [Code in HoursProblem['code']]?: PlaceProblem } = {
  'bad-minutes': 'unreadable',
  'no-length': 'empty',
  overlap: 'overlap',
  'bad-date': 'date',
  'date-twice': 'twice',
};

/** What is wrong with hours as they are being filled in, by the place where it is said; the first of each place. */
export function hoursProblems(hours: OpeningHours): HoursProblems {
  const week = new Map<number, PlaceProblem>();
  const special = new Map<number, PlaceProblem>();
  const problems = checkHours(hours);
  for (const problem of problems) {
    const words = said[problem.code];
    if (words === undefined) continue;
    const place = placeOf(problem);
    if (place === null) continue;
    const [places, index] = 'weekday' in place ? [week, place.weekday] : [special, place.specialDay];
    if (!places.has(index)) places.set(index, words);
  }
  return { week, special, never: problems.some(({ code }) => code === 'never-open') };
}

function placeOf(problem: HoursProblem): { weekday: number } | { specialDay: number } | null {
  if ('day' in problem) return problem.day;
  return 'specialDay' in problem ? { specialDay: problem.specialDay } : null;
}

/** May these hours be kept? */
export function areHoursFine(hours: OpeningHours | null): boolean {
  return hours === null || checkHours(hours).length === 0;
}
