import type { SettledMissed } from '../../../shared/domain/conversations/service';
import type { Instant } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../database';
import { listConversations } from './read';
import type { ConversationRow } from './row';

/** A CNA that is over, with its conversation. */
export interface Settled {
  readonly row: ConversationRow;
  readonly missed: SettledMissed;
}

export interface QueueState {
  /** In the order in which they are served. */
  readonly waiting: readonly ConversationRow[];
  /** The oldest first. */
  readonly missed: readonly ConversationRow[];
  /** The newest first. */
  readonly settled: readonly Settled[];
}

/** More are counted but not shown. */
const MOST = 1_000;
/** Looked through for CNAs that are over: what moved lately. */
const REACH = 200;
const MOST_SETTLED = 20;

/** Who waits, what nobody answered, and what became of it. @param since settled before are not told any more */
export async function readQueueState(db: BalcaoDatabase, since: Instant): Promise<QueueState> {
  return db.transaction('r', [db.conversations, db.notes, db.meta], async () => {
    const waiting = await listConversations(db, 'queue', MOST);
    const missed = await listConversations(db, 'missed', MOST);
    const lately = [...(await listConversations(db, 'open', REACH)), ...(await listConversations(db, 'closed', REACH))];
    return { waiting, missed, settled: settledOf(lately, since) };
  });
}

function settledOf(rows: readonly ConversationRow[], since: Instant): Settled[] {
  return rows
    .flatMap((row) => row.service.pastMissed.map((missed) => ({ row, missed })))
    .filter(({ missed }) => missed.settledAt >= since)
    .sort((a, b) => b.missed.settledAt - a.missed.settledAt)
    .slice(0, MOST_SETTLED);
}
