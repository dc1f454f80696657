import type { Instant } from '../../kernel/instant';
import { HOUR, MINUTE } from '../../kernel/instant';
import { newService } from '../conversations/newService';
import type { Service } from '../conversations/service';
import { alwaysOpen } from '../hours/calendar';
import { applyToService } from './applyToService';
import { decideQueue } from './decideQueue';
import type { QueueDecision, QueueRound } from './decision';
import { placeAfterAssign } from './place';
import type { SectorRules } from './sector';
import type { AttendantInPlay, ConversationInPlay, QueueSituation, SectorInPlay } from './situation';

/** Rules of the usual kind: warned after 3 min, passed on after 5, a CNA after three lost turns. */
export const usualTimes: SectorRules = {
  mode: 'balcao',
  warnAfter: 3 * MINUTE,
  reassignAfter: 5 * MINUTE,
  followUpAfter: null,
  maxHops: 3,
  checkOnline: 24 * HOUR,
  checkOffline: 15 * MINUTE,
  reopenWithin: 24 * HOUR,
  reopenTo: 'same-attendant',
};

/** A sector for tests and simulations, `sales` unless told otherwise. */
export function sectorWith(rules: Partial<SectorRules> = {}, more: Partial<SectorInPlay> = {}): SectorInPlay {
  return { id: 'sales', calendar: alwaysOpen, ...more, rules: { ...usualTimes, ...rules } };
}

/** Somebody of `sales` who is online since long ago, with room for five. */
export function personWith(id: string, more: Partial<AttendantInPlay> = {}): AttendantInPlay {
  const there = { presence: 'online', presenceSince: 0, calendar: alwaysOpen } as const;
  return { id, sectorIds: ['sales'], capacity: 5, lastReceivedAt: null, ...there, ...more };
}

/** A conversation in the queue of `sales` since a moment. */
export function waitingSince(id: string, at: Instant, more: Partial<Service> = {}): ConversationInPlay {
  return { id, service: { ...newService('sales', at), ...more } };
}

/** A conversation whose first turn began at a moment. */
export function heldBy(id: string, attendantId: string, at: Instant, more: Partial<Service> = {}): ConversationInPlay {
  const turn = { attendantId, since: at, warnedAt: null, first: true };
  return waitingSince(id, at, { stage: 'attending', attendantId, turn, ...more });
}

/** A round, and the situation once all of it is carried out at the same moment. */
export function played(situation: QueueSituation): { round: QueueRound; after: QueueSituation } {
  const round = decideQueue(situation);
  return { round, after: carriedOut(situation, round.decisions) };
}

/** What decisions make of a situation, as the commands do. */
export function carriedOut(situation: QueueSituation, decisions: readonly QueueDecision[]): QueueSituation {
  const { now } = situation;
  const services = new Map(situation.conversations.map(({ id, service }) => [id, service]));
  const modes = new Map(situation.sectors.map(({ id, rules }) => [id, rules.mode]));
  const places = new Map(situation.attendants.map(({ id, lastReceivedAt }) => [id, lastReceivedAt]));
  for (const decision of decisions) {
    const service = services.get(decision.conversationId);
    if (service === undefined) throw new Error(`${decision.kind} of a conversation that is not there`);
    services.set(decision.conversationId, applyToService(service, decision, now));
    if (decision.kind !== 'assign') continue;
    const { attendantId } = decision;
    const mode = modes.get(service.sectorId) ?? 'manual';
    places.set(attendantId, placeAfterAssign(mode, places.get(attendantId) ?? null, now));
  }
  return {
    ...situation,
    conversations: [...services].map(([id, service]) => ({ id, service })),
    attendants: situation.attendants.map((person) => ({ ...person, lastReceivedAt: places.get(person.id) ?? null })),
  };
}

/** Decisions as short lines: `assign c1 ana`, `pass c1 ana no-answer`, `close c1 no-answer`. */
export function linesOf({ decisions }: QueueRound): string[] {
  return decisions.map(lineOf);
}

function lineOf(decision: QueueDecision): string {
  const { kind, conversationId } = decision;
  if (kind === 'wake') return `wake ${conversationId}`;
  if (kind === 'miss') return `${decision.close ? 'close' : 'miss'} ${conversationId} ${decision.cause}`;
  const cause = kind === 'pass' ? ` ${decision.cause}` : '';
  return `${kind} ${conversationId} ${decision.attendantId}${cause}${kind === 'assign' && decision.swept ? ' swept' : ''}`;
}
