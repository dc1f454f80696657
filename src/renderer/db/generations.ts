/**
 * Each restore of a number makes a database of its own, the next generation; the one before stays until it is sure that
 * nobody wants it back. IndexedDB cannot rename: the highest whole one counts.
 */
const BETWEEN = '~';
const PREFIX = 'balcao-';

/** One database a number: histories never mix. @param generation 1: the one that no restore made */
export function databaseName(phoneNumberId: string, generation = 1): string {
  return `${PREFIX}${phoneNumberId}${generation === 1 ? '' : `${BETWEEN}${generation}`}`;
}

/** The generations of a number among the databases of this profile, highest first. */
export function generationsOf(names: readonly string[], phoneNumberId: string): readonly number[] {
  const first = databaseName(phoneNumberId);
  return names
    .flatMap((name) => {
      if (name === first) return [1];
      const further = name.startsWith(first + BETWEEN) ? Number(name.slice(first.length + 1)) : NaN;
      return Number.isInteger(further) && further > 1 ? [further] : [];
    })
    .sort((a, b) => b - a);
}
