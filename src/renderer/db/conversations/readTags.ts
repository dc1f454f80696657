import type { BalcaoDatabase } from '../database';

/** Looked through for tags, the newest: what the team uses shows there. */
const REACH = 300;

/** Tags in use, the most frequent first. */
export async function readKnownTags(db: BalcaoDatabase): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  for (const state of ['open', 'closed']) {
    const rows = await db.conversations
      .where('[state+lastAt]')
      .between([state, -Infinity], [state, Infinity], true, true)
      .reverse()
      .limit(REACH)
      .toArray();
    for (const tag of rows.flatMap(({ service }) => service.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'pt-BR')).map(([tag]) => tag);
}
