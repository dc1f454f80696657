import type { SendRefusal } from '../../shared/contract/channels';
import { done } from '../../shared/kernel/result';
import { markRead } from '../cloudApi/markRead';
import type { Counter } from '../connection/counter';
import type { OpenNumber } from '../connection/openNumber';
import type { SentinelRecord } from '../settings/machineState';
import { journalIdOf } from '../webhook/journal/journalId';
import type { Handlers } from './door';
import { refuse, refuseCall } from './callFailure';

export interface Sentinels {
  read(phoneNumberId: string): SentinelRecord;
  write(phoneNumberId: string, record: SentinelRecord): void;
}

/** One answer stays well below what a message between processes may hold, bytes. */
const PULL_BYTES = 8 * 1024 * 1024;

/** Between two numbers, or while the sandbox starts again: surely not sent, and worth another try soon. */
const NOT_OPEN: SendRefusal = { outcome: 'retry', retryAt: null, errorCode: 0, reason: 'no-connection' };

type AlarmRequests = Pick<Handlers, 'alarms.set' | 'alarms.cancel' | 'alarms.list'>;

type CounterRequests = Pick<
  Handlers,
  'inbox.sentinel' | 'inbox.pull' | 'inbox.acknowledge' | 'message.send' | 'message.markRead'
>;

/** Requests about the number that is open: its journal, its messages, its alarms. */
export function counterHandlers(
  counter: Pick<Counter, 'number' | 'settled'>,
  sentinels: Sentinels,
  /** The page's engine asks its first question: the person has what they came for. */
  onWork: () => void = () => undefined,
): CounterRequests & AlarmRequests {
  /** The open number, if it is the one that is meant: the screen may still work for the one before. */
  function meant(phoneNumberId: string): OpenNumber | null {
    const number = counter.number();
    return number?.spec.phoneNumberId === phoneNumberId ? number : null;
  }

  return {
    'inbox.sentinel': async (phoneNumberId) => {
      onWork();
      // The page is up before the journal at a start: its engine asks this first, and waits here.
      await counter.settled();
      const number = meant(phoneNumberId);
      if (number === null) return refuse('no-connection');
      const { first, last } = number.journal.state();
      return done({ ...sentinels.read(phoneNumberId), first, last, journalId: await journalIdOf(number.folder) });
    },
    'inbox.pull': async ({ phoneNumberId, after, limit }) => {
      const number = meant(phoneNumberId);
      if (number === null) return refuse('no-connection');
      const entries = await number.journal.read({ after, limit, maxBytes: PULL_BYTES });
      return done({ entries, last: number.journal.state().last });
    },
    'inbox.acknowledge': ({ phoneNumberId, databaseId, upTo }) => {
      if (meant(phoneNumberId) === null) return refuse('no-connection');
      sentinels.write(phoneNumberId, { databaseId, acknowledged: upTo });
      return done(null);
    },
    'message.send': async (request, phoneNumberId) =>
      done((await meant(phoneNumberId)?.sender.send(request)) ?? NOT_OPEN),
    'message.markRead': async (mark) => {
      const number = counter.number();
      if (number === null) return refuse('no-connection');
      const answer = await markRead(number.client, number.spec.phoneNumberId, mark);
      return answer.ok ? answer : refuseCall(answer.failure);
    },
    ...alarmHandlers(counter),
  };
}

function alarmHandlers(counter: Pick<Counter, 'number'>): AlarmRequests {
  return {
    'alarms.set': async (alarm) => {
      const number = counter.number();
      if (number === null) return refuse('no-connection');
      await number.alarms.set(alarm);
      return done(null);
    },
    'alarms.cancel': async (name) => {
      const number = counter.number();
      if (number === null) return refuse('no-connection');
      await number.alarms.cancel(name);
      return done(null);
    },
    'alarms.list': () => {
      const number = counter.number();
      return number === null ? refuse('no-connection') : done(number.alarms.list());
    },
  };
}
