/** Free replies of a number in a month (cloud-api 8.2, from 1 October 2026). */
export const FREE_REPLIES = 1_000;

/** All replies of a month, by people and by automations. */
export function repliesIn(counted: {
  readonly byPeople: number;
  readonly byRule: Readonly<Record<string, number>>;
}): number {
  return Object.values(counted.byRule).reduce((sum, count) => sum + count, counted.byPeople);
}
