import type { Instant } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../database';

/** What customers said of the services of a period. */
export interface Scores {
  readonly asked: number;
  readonly answered: number;
  /** 1 to 5; null: nobody answered. */
  readonly mean: number | null;
}

/** Surveys that were asked in a period, with the answers that have come since: an answer takes up to a day. */
export async function readScores(
  db: BalcaoDatabase,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Promise<Scores> {
  const rows = await db.surveys.where('askedAt').between(from, to, true, false).toArray();
  const scores = rows.flatMap(({ score }) => (score === null ? [] : score));
  const sum = scores.reduce<number>((total, score) => total + score, 0);
  return { asked: rows.length, answered: scores.length, mean: scores.length === 0 ? null : sum / scores.length };
}
