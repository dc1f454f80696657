import type { TemplateRequests } from '../../shared/contract/templates';
import { done } from '../../shared/kernel/result';
import type { Counter } from '../connection/counter';
import type { OpenNumber } from '../connection/openNumber';
import { refuse, refuseCall } from './callFailure';
import type { Handlers } from './door';

/** Requests about the message templates of the number that is open. */
export function templateHandlers(counter: Pick<Counter, 'number' | 'settled'>): Pick<Handlers, keyof TemplateRequests> {
  function meant(phoneNumberId: string): OpenNumber | null {
    const number = counter.number();
    return number?.spec.phoneNumberId === phoneNumberId ? number : null;
  }

  return {
    'templates.read': async (phoneNumberId) => {
      await counter.settled();
      const number = meant(phoneNumberId);
      return number === null ? refuse('no-connection') : done(await number.templates.read());
    },
    'templates.fetch': async (phoneNumberId) => {
      const number = meant(phoneNumberId);
      if (number === null) return refuse('no-connection');
      const list = await number.templates.fetch();
      return list.ok ? list : refuseCall(list.failure);
    },
  };
}
