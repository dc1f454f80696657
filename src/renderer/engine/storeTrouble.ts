import { errorNames } from '../db/errorNames';

/**
 * Errors that come from the rows themselves: trying the same again would fail again. A transaction sees nothing of what
 * others write meanwhile, so a key that is taken stays taken.
 */
const OF_THE_ROWS = new Set([
  ...['DataError', 'DataCloneError', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'URIError', 'Error'],
  'ConstraintError',
]);

/**
 * Why a batch could not be stored. 'poison': something in it, so that the rest can be stored without it.
 * The others are about the store: nothing is kept aside for that, it is tried again.
 */
export function storeTrouble(error: unknown): 'poison' | 'disk-full' | 'database-blocked' {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) return 'disk-full';
  return OF_THE_ROWS.has(names.at(-1) ?? '') ? 'poison' : 'database-blocked';
}

/** Did a new row meet one that is there? The end of the log may be out of step with it. */
export function metAnother(error: unknown): boolean {
  return errorNames(error).includes('ConstraintError');
}

/** Storing went well, so what kept it from storing is over; other problems stay. */
export function clearedProblem<Problem extends string | null>(problem: Problem): Problem | null {
  return problem === 'disk-full' || problem === 'database-blocked' ? null : problem;
}
