import { dayStamp } from '../../shared/domain/conversations/protocol';
import type { Instant } from '../../shared/kernel/instant';
import type { BalcaoDatabase } from '../db/database';
import { readReplies } from '../db/meta/read';
import type { RepliesMeta } from '../db/meta/row';

const day = dayStamp('America/Sao_Paulo');

/** What was counted in the month of a moment. */
export async function repliesOf(db: BalcaoDatabase, at: Instant): Promise<RepliesMeta> {
  const month = day(at).slice(0, 6);
  const counted = await readReplies(db);
  return counted?.month === month ? counted : { key: 'replies', month, byPeople: 0, byRule: {} };
}

/**
 * Counts replies inside the running transaction, which must hold `meta`.
 * @param writers short names of automations; null: a person
 */
export async function countReplies(
  db: BalcaoDatabase,
  at: Instant,
  writers: readonly (string | null)[],
): Promise<void> {
  const { byPeople, byRule, ...rest } = await repliesOf(db, at);
  const counts = { ...byRule };
  for (const name of writers) if (name !== null) counts[name] = (counts[name] ?? 0) + 1;
  const people = writers.filter((name) => name === null).length;
  await db.meta.put({ ...rest, byPeople: byPeople + people, byRule: counts });
}
