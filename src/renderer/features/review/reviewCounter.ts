import { LOCAL_ATTENDANT } from '../../../shared/domain/team/attendant';
import { ulid, type RandomBytes } from '../../../shared/kernel/ids';
import type { Clock } from '../../../shared/kernel/instant';
import { done, refused } from '../../../shared/kernel/result';
import type { Bridge } from '../../bridge/bridge';
import type { AttendantRow } from '../../db/attendants/row';
import type { OpenedDatabase } from '../../db/database';
import { searchChannel } from '../../search/channel';
import { SearchClient } from '../../search/searchClient';
import { useConnection } from '../../stores/connection';
import { useReview } from '../../stores/review';
import { firstCalm } from '../../ui/firstPaint';
import { readFirstLook } from '../app/firstLook';
import type { CounterOpener, WorkStarter } from '../app/useCounter';
import { FIRST_PAGE } from '../inbox/ListWindow';
import { fillReview } from './fillReview';

interface ReviewTools {
  readonly bridge: Bridge;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** Opens the tables of a number for reading alone. */
  readonly openTables: (phoneNumberId: string) => Promise<OpenedDatabase>;
}

/** Opens the history that this window is for: filled from its archive first, and then only read. */
export function reviewOpener({ bridge, clock, random, openTables }: ReviewTools): CounterOpener {
  return async (phoneNumberId) => {
    const facts = useConnection.getState().status?.review;
    if (!facts) return refused({ code: 'backup-over' });
    const { archiveId } = facts;
    if (archiveId !== null) {
      const onShare = (share: number | null): void => useReview.setState({ share });
      const order = { phoneNumberId, facts: { ...facts, archiveId }, onShare };
      const filled = await fillReview(bridge, order, { now: clock(), random });
      if (!filled.ok) return filled;
    }
    const opened = await openTables(phoneNumberId);
    if (!opened.ok) return opened;
    const db = opened.value;
    const first = await readFirstLook(db, FIRST_PAGE).catch(() => null);
    const search = new SearchClient(searchChannel(phoneNumberId), ulid(clock(), random));
    return done({
      desk: { db, bridge, clock, random, search, attendantId: readerOf(first?.attendants ?? []), first },
      close: () => {
        search.close();
        db.close();
      },
    });
  };
}

/** Whoever may open a history sees all of it, as its owner does. */
function readerOf(people: readonly AttendantRow[]): string {
  const here = people.filter(({ leftAt }) => leftAt === null);
  return (here.find(({ role }) => role === 'owner') ?? here[0])?.id ?? LOCAL_ATTENDANT;
}

/** Nothing works in a history but the search. */
export const startReviewWork: WorkStarter = ({ db, search: client }) => {
  const search = firstCalm()
    .then(() => import('../../search/startSearchWorker'))
    .then(({ startSearchWorker }) => startSearchWorker(db, client));
  return async () => (await search)();
};
