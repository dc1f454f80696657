import { everyAttendant } from '../../db/attendants/read';
import type { AttendantRow } from '../../db/attendants/row';
import { listConversations } from '../../db/conversations/read';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import { readCounters } from '../../db/meta/read';
import type { CountersMeta } from '../../db/meta/row';
import { listPresences } from '../../db/presences/read';
import type { PresenceRow } from '../../db/presences/row';
import { everySector } from '../../db/sectors/read';
import type { SectorRow } from '../../db/sectors/row';

/** What the first paint shows, as it stood at one moment: no query is waited for, and none is live before the paint. */
export interface FirstLook {
  /** The newest open conversations. */
  readonly page: readonly ConversationRow[];
  /** The list's length. */
  readonly counters: CountersMeta;
  /** Everybody: whether somebody has to sign in is known before the first paint. */
  readonly attendants: readonly AttendantRow[];
  readonly sectors: readonly SectorRow[];
  readonly presences: readonly PresenceRow[];
}

/** All of it in one transaction: each one more costs a start some milliseconds. */
export function readFirstLook(db: BalcaoDatabase, pageLength: number): Promise<FirstLook> {
  const { conversations, meta, attendants, sectors, presences } = db;
  return db.transaction('r', [conversations, meta, attendants, sectors, presences], async () => {
    const [page, counters, people, allSectors, allPresences] = await Promise.all([
      listConversations(db, 'open', pageLength),
      readCounters(db),
      everyAttendant(db),
      everySector(db),
      listPresences(db),
    ]);
    return { page, counters, attendants: people, sectors: allSectors, presences: allPresences };
  });
}
