import type { LinkRequests } from '../../shared/contract/links';
import { done, type Result } from '../../shared/kernel/result';
import type { GraphClient } from '../cloudApi/graphClient';
import type { GraphFailure } from '../cloudApi/graphFailure';
import { changeLink, createLink, isGone, listLinks, removeLink } from '../cloudApi/links';
import type { Counter } from '../connection/counter';
import { refuse, refuseCall } from './callFailure';
import type { Handlers } from './door';

/** Requests about the links of the number that is open. */
export function linkHandlers(counter: Pick<Counter, 'number'>): Pick<Handlers, keyof LinkRequests> {
  async function ask<Value>(
    phoneNumberId: string,
    call: (client: GraphClient) => Promise<Result<Value, GraphFailure>>,
    refusal = refuseCall,
  ): Promise<Result<Value>> {
    const number = counter.number();
    if (number?.spec.phoneNumberId !== phoneNumberId) return refuse('no-connection');
    const answer = await call(number.client);
    return answer.ok ? done(answer.value) : refusal(answer.failure);
  }

  return {
    'links.list': (id) => ask(id, (client) => listLinks(client, id)),
    'links.create': (id, text) => ask(id, (client) => createLink(client, id, text)),
    'links.change': (id, link) => {
      const orGone = (failure: GraphFailure): ReturnType<typeof refuse> =>
        isGone(failure) ? refuse('link-gone') : refuseCall(failure);
      return ask(id, (client) => changeLink(client, id, link), orGone);
    },
    'links.remove': (id, code) => ask(id, (client) => removeLink(client, id, code)),
  };
}
