import type { ConnectionCheck, ConnectionForm } from '../../shared/contract/channels';
import { done } from '../../shared/kernel/result';
import type { Counter, StartWith } from '../connection/counter';
import type { Handlers } from './door';
import { refuse } from './callFailure';

type ConnectionRequests = Pick<
  Handlers,
  | 'connection.describe'
  | 'connection.startDemonstration'
  | 'connection.startAgain'
  | 'connection.check'
  | 'connection.adopt'
  | 'connection.replaceToken'
  | 'connection.verifyWebhook'
  | 'connection.leave'
>;

/** Requests about which number is open. */
export function connectionHandlers(
  counter: Counter,
  check: (form: ConnectionForm) => Promise<readonly ConnectionCheck[]>,
  chooseStart: () => Promise<StartWith>,
): ConnectionRequests {
  return {
    'connection.describe': async () => done(await counter.describe()),
    'connection.startDemonstration': () => counter.startDemonstration(),
    'connection.startAgain': () => counter.startAgain(chooseStart),
    'connection.check': async (form) => done(await check(form)),
    'connection.adopt': (form) => counter.adopt(form),
    'connection.replaceToken': (accessToken) => counter.replaceToken(accessToken.trim()),
    'connection.verifyWebhook': async () => {
      const number = counter.number();
      return number === null ? refuse('no-connection') : done(await number.connect().verify());
    },
    'connection.leave': () => counter.leave(),
  };
}
