import type { Instant } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../database';
import type { ConversationRow } from './row';

const STEP = 200;

/** Every conversation in which something was said since a moment, open and closed ones; read in steps. */
export async function* readActive(db: BalcaoDatabase, since: Instant): AsyncGenerator<ConversationRow> {
  for (const state of ['open', 'closed'] as const) {
    for (let from = 0; ; from += STEP) {
      const rows = await db.conversations
        .where('[state+lastAt]')
        .between([state, since], [state, Infinity])
        .offset(from)
        .limit(STEP)
        .toArray();
      yield* rows;
      if (rows.length < STEP) break;
    }
  }
}
