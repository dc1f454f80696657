import type { Instant } from '../../kernel/instant';
import type { Service } from './service';
import { nobodyWaits, settledMissed } from './transitions';

/** What a sector says about customers who come back; part of its rules. */
export interface ReopenRules {
  /** ms of clock time after the closing. */
  readonly reopenWithin: number;
  readonly reopenTo: 'same-attendant' | 'queue';
}

export interface Writing {
  /** When the customer wrote, by WhatsApp's clock: since then they wait. */
  readonly at: Instant;
  /** When it reached this counter, by our clock: a turn cannot have begun before. */
  readonly receivedAt: Instant;
}

export type Arrival =
  /** It goes on in this conversation; the same object when nothing changes. */
  | { readonly kind: 'goes-on'; readonly service: Service; readonly woke: 'snoozed' | 'closed' | null }
  /** It was closed too long ago: a new one begins, and `service` is what remains of this one. */
  | { readonly kind: 'begins-anew'; readonly service: Service };

/** A message of the customer, however late it arrives. */
export function customerWrote(service: Service, { at, receivedAt }: Writing, rules: ReopenRules): Arrival {
  const queuedAt = Math.min(service.queuedAt ?? at, at);
  switch (service.stage) {
    case 'bot':
      return goesOn(service);
    case 'queue':
    case 'attending':
      return goesOn(queuedAt === service.queuedAt ? service : { ...service, queuedAt });
    case 'awaiting-customer':
      return goesOn(returned(service, queuedAt, receivedAt));
    case 'snoozed':
      return goesOn({ ...service, stage: 'queue', stageAt: receivedAt, queuedAt, snoozedUntil: null }, 'snoozed');
    case 'closed':
      return afterClosing(service, { at, receivedAt }, rules);
  }
}

function goesOn(service: Service, woke: 'snoozed' | 'closed' | null = null): Arrival {
  return { kind: 'goes-on', service, woke };
}

/** The word is ours again: of whom had it, or of anybody where only the phone app had answered. */
function returned(service: Service, queuedAt: Instant, receivedAt: Instant): Service {
  const { attendantId } = service;
  if (attendantId === null) return { ...service, stage: 'queue', stageAt: receivedAt, queuedAt };
  const turn = { attendantId, since: receivedAt, warnedAt: null, first: false };
  return { ...service, stage: 'attending', stageAt: receivedAt, queuedAt, turn };
}

function afterClosing(service: Service, { at, receivedAt }: Writing, rules: ReopenRules): Arrival {
  const settled = settledMissed(service, 'customer-returned', null, receivedAt);
  if (service.closing !== null && at - service.closing.at > rules.reopenWithin) {
    return { kind: 'begins-anew', service: service.missed === null ? service : { ...settled, ...nobodyWaits } };
  }
  const preferredId = rules.reopenTo === 'same-attendant' ? service.preferredId : null;
  const open = { stage: 'queue', stageAt: receivedAt, preferredId, closing: null, hops: 0, passedIds: [] } as const;
  // Nobody had answered a CNA: its customer has been waiting all the time.
  const queuedAt = Math.min(service.missed === null ? at : (service.queuedAt ?? service.missed.since), at);
  return goesOn({ ...settled, ...open, queuedAt }, 'closed');
}
