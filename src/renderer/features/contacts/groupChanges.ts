import type { ChangeRow } from '../../db/changes/row';

/** Entries of the log that say the same, one after the other, as one line. */
export interface ChangeGroup {
  /** The newest of them. */
  readonly newest: ChangeRow;
  readonly oldest: ChangeRow;
  readonly count: number;
}

/**
 * Puts together what the same person did again and again on one day: twelve messages received are one line, not twelve.
 * @param changes newest first
 * @param dayOf names the day of a moment
 */
export function groupChanges(changes: readonly ChangeRow[], dayOf: (at: number) => string): readonly ChangeGroup[] {
  const groups: ChangeGroup[] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    const same =
      last?.newest.kind === change.kind &&
      last.newest.actor === change.actor &&
      dayOf(last.newest.at) === dayOf(change.at);
    if (last && same) groups[groups.length - 1] = { ...last, oldest: change, count: last.count + 1 };
    else groups.push({ newest: change, oldest: change, count: 1 });
  }
  return groups;
}
