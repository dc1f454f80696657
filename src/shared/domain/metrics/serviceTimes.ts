import type { Instant } from '../../kernel/instant';
import type { ServiceEvent } from './serviceEvent';

/** A stretch of time. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** One service of a customer: from the first word to the closing. A conversation that is opened again begins another. */
export interface ServiceTimes {
  /** Since when the customer waited for a person, the robot's part left out; null: only we have written. */
  readonly waitedFrom: Instant | null;
  /** A person's first public message; null: none yet, or none at all. */
  readonly answeredAt: Instant | null;
  /** Who wrote it; null: somebody at the phone app. */
  readonly answeredBy: string | null;
  /** null: it goes on. */
  readonly closedAt: Instant | null;
  /** Times in which it was put off, after the first answer. */
  readonly putOff: readonly Span[];
  /** Each later wait of the customer, from the first unanswered word to a person's next message. */
  readonly replies: readonly Span[];
}

interface Draft {
  waitedFrom: Instant | null;
  answeredAt: Instant | null;
  answeredBy: string | null;
  closedAt: Instant | null;
  putOffSince: Instant | null;
  unansweredSince: Instant | null;
  givenUp: boolean;
  readonly putOff: Span[];
  readonly replies: Span[];
}

function blank(): Draft {
  return {
    ...{ waitedFrom: null, answeredAt: null, answeredBy: null, closedAt: null },
    ...{ putOffSince: null, unansweredSince: null, givenUp: false, putOff: [], replies: [] },
  };
}

/**
 * Takes the history of one conversation apart into services. What began before the first event is left out: nobody knows
 * since when its customer waited.
 * @param events of one conversation, oldest first
 */
export function serviceTimes(events: readonly ServiceEvent[]): readonly ServiceTimes[] {
  const services: Draft[] = [];
  let current: Draft | null = null;
  for (const event of events) {
    const last = services.at(-1);
    if (event.kind === 'unclosed' || (event.kind === 'began' && last?.givenUp === true)) current = goOn(last);
    else if (event.kind === 'began') services.push((current = blank()));
    else if (current) current = step(current, event);
  }
  return services.map(({ waitedFrom, answeredAt, answeredBy, closedAt, putOff, replies }) => {
    return { waitedFrom, answeredAt, answeredBy, closedAt, putOff, replies };
  });
}

/** It was not over after all. */
function goOn(service: Draft | undefined): Draft | null {
  if (!service) return null;
  service.closedAt = null;
  service.givenUp = false;
  return service;
}

type Step = Exclude<ServiceEvent, { readonly kind: 'began' } | { readonly kind: 'unclosed' }>;

/** @returns the service that goes on; null: it is over */
function step(service: Draft, event: Step): Draft | null {
  const { at } = event;
  switch (event.kind) {
    case 'wrote':
      endPutOff(service, at);
      if (service.answeredAt === null) service.waitedFrom ??= at;
      service.unansweredSince ??= at;
      return service;
    case 'handed-over':
      // The robot's part is over: only now somebody waits for a person.
      if (service.answeredAt === null) service.waitedFrom = at;
      return service;
    case 'answered':
      endPutOff(service, at);
      answer(service, at, event.attendantId);
      return service;
    case 'put-off':
      service.putOffSince ??= at;
      return service;
    case 'back':
      endPutOff(service, at);
      return service;
    case 'closed':
    case 'given-up':
      endPutOff(service, at);
      service.closedAt = at;
      service.givenUp = event.kind === 'given-up';
      return null;
  }
}

function answer(service: Draft, at: Instant, attendantId: string | null): void {
  if (service.answeredAt === null) {
    service.answeredAt = at;
    service.answeredBy = attendantId;
  } else if (service.unansweredSince !== null) service.replies.push({ from: service.unansweredSince, to: at });
  service.unansweredSince = null;
}

function endPutOff(service: Draft, at: Instant): void {
  if (service.putOffSince !== null && service.answeredAt !== null) {
    service.putOff.push({ from: service.putOffSince, to: at });
  }
  service.putOffSince = null;
}
