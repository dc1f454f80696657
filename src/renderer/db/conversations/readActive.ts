import type { Stage } from '../../../shared/domain/conversations/service';
import type { Instant } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../database';
import type { ConversationRow } from './row';

const STEP = 200;

/** Complete by type: a stage that is missing would be missing in the figures. */
const stages: Readonly<Record<Stage, true>> = {
  bot: true,
  queue: true,
  attending: true,
  'awaiting-customer': true,
  snoozed: true,
  closed: true,
};

/**
 * Every conversation in which anything was said, or that changed its stage, since a moment; open and closed ones, each
 * once, read in steps. Whatever happens to a conversation is one of both: a message moves `lastAt`; closing, opening and
 * putting off move `stageAt`, and what undoes them takes the act itself back. So nothing of that time stands in any other
 * conversation, however long it had been quiet.
 */
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
  yield* readMoved(db, since);
}

/** Those of them in which nothing was said. */
async function* readMoved(db: BalcaoDatabase, since: Instant): AsyncGenerator<ConversationRow> {
  for (const stage of Object.keys(stages)) {
    const moved = db.conversations.where('[service.stage+service.stageAt]').between([stage, since], [stage, Infinity]);
    const ids = await moved.primaryKeys();
    for (let from = 0; from < ids.length; from += STEP) {
      for (const row of await db.conversations.bulkGet(ids.slice(from, from + STEP))) {
        if (row && row.lastAt < since) yield row;
      }
    }
  }
}
