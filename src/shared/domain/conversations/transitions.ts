import type { Instant } from '../../kernel/instant';
import type { Closing, Service, SettledMissed } from './service';

/** Nobody waits for an answer: what was counted while somebody did is forgotten. */
export const nobodyWaits = { queuedAt: null, turn: null, hops: 0, passedIds: [] } as const;

/** A service with its CNA settled, if it has one. The object stays, among the past ones. */
export function settledMissed(
  service: Service,
  outcome: SettledMissed['outcome'],
  by: string | null,
  at: Instant,
): Service {
  if (service.missed === null) return service;
  const settled = { ...service.missed, settledAt: at, outcome, by };
  return { ...service, missed: null, pastMissed: [...service.pastMissed, settled] };
}

/**
 * Somebody has it from now on: claimed, taken over, assigned or transferred. A customer who waits keeps the age, and the
 * person gets a first turn; where nobody waits the next word stays the customer's and no timer runs.
 */
export function givenTo(service: Service, attendantId: string, at: Instant): Service {
  const owned = { ...service, attendantId, preferredId: null, snoozedUntil: null, closing: null, stageAt: at };
  if (!isWaiting(service)) return { ...owned, ...nobodyWaits, stage: 'awaiting-customer' };
  const turn = { attendantId, since: at, warnedAt: null, first: true };
  return { ...owned, stage: 'attending', queuedAt: service.queuedAt ?? service.missed?.since ?? null, turn };
}

/** Is the next word ours? A CNA that was closed still waits for it. */
function isWaiting(service: Service): boolean {
  return service.queuedAt !== null || service.stage === 'queue' || service.missed !== null;
}

/**
 * A public message of a person: it ends the turn and settles the CNA. Whoever wrote has the conversation.
 * @param by null: somebody at the phone app of the number. Then it stays with whom it was, a snooze goes on, and a closed
 * conversation stays closed.
 */
export function answered(service: Service, by: string | null, at: Instant): Service {
  const settled = settledMissed(service, 'answered', by, at);
  if (by === null && (service.stage === 'closed' || service.stage === 'snoozed')) {
    return isWaiting(service) ? { ...settled, ...nobodyWaits } : settled;
  }
  const attendantId = by ?? service.attendantId;
  if (service.stage === 'awaiting-customer' && attendantId === service.attendantId) return settled;
  return {
    ...settled,
    ...nobodyWaits,
    stage: 'awaiting-customer',
    stageAt: at,
    attendantId,
    preferredId: attendantId === null ? service.preferredId : null,
    snoozedUntil: null,
    closing: null,
  };
}

/**
 * Handed to a sector: to its queue, with age and priority. Its people have lost no turn yet.
 * @param preferredId somebody who is to get it first: the receiver of a transfer who is away
 */
export function queuedIn(service: Service, sectorId: string, preferredId: string | null, at: Instant): Service {
  return {
    ...service,
    ...nobodyWaits,
    stage: 'queue',
    stageAt: at,
    sectorId,
    attendantId: null,
    queuedAt: service.queuedAt ?? service.missed?.since ?? at,
    preferredId,
    snoozedUntil: null,
    closing: null,
  };
}

/** Ended by a person or by Balcão. Who had it is remembered for a reopening. A closed CNA is only settled. */
export function closed(service: Service, closing: Closing): Service {
  const settled = settledMissed(service, 'closed', closing.by, closing.at);
  if (service.stage === 'closed') return service.missed === null ? service : { ...settled, ...nobodyWaits };
  return {
    ...settled,
    ...nobodyWaits,
    stage: 'closed',
    stageAt: closing.at,
    attendantId: null,
    preferredId: service.attendantId ?? service.preferredId,
    snoozedUntil: null,
    closing,
  };
}

/** Put off: nobody has it, its slot is free, and who had it gets it back first. */
export function snoozed(service: Service, until: Instant, at: Instant): Service {
  return {
    ...service,
    ...nobodyWaits,
    queuedAt: service.queuedAt,
    stage: 'snoozed',
    stageAt: at,
    attendantId: null,
    preferredId: service.attendantId ?? service.preferredId,
    snoozedUntil: until,
  };
}

/**
 * The snooze is over, by time or by hand: back to the queue, to whom had it first. Where nobody waited before nobody waits
 * now: it is we who wanted to come back to it.
 */
export function woken(service: Service, at: Instant): Service {
  return { ...service, stage: 'queue', stageAt: at, snoozedUntil: null };
}
