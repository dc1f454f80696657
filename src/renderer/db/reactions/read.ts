import type { BalcaoDatabase } from '../database';
import type { ReactionRow } from './row';
import { reactionKey } from './row';

/** Reactions to these messages that stand (`emoji` is not null). */
export async function reactionsFor(db: BalcaoDatabase, wamids: readonly string[]): Promise<ReactionRow[]> {
  const keys = wamids.flatMap((wamid) => [reactionKey(wamid, 'customer'), reactionKey(wamid, 'us')]);
  const rows = await db.reactions.bulkGet(keys);
  return rows.filter((row): row is ReactionRow => row !== undefined && row.emoji !== null);
}
