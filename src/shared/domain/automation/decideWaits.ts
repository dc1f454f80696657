import type { Service } from '../conversations/service';
import type { Calendar } from '../hours/calendar';
import { MINUTE } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';
import type { AutomaticMessages } from './automaticMessages';
import type { AutomaticAnswer, Firing } from './decision';
import { fireRules } from './fireRules';
import type { Rule } from './rule';
import { dayAt } from './ruleCustomer';
import type { RuleCustomer } from './ruleCustomer';
import type { RuleFacts } from './ruleHolds';
import { answerId } from './ruleRef';
import type { FiredRules } from './situation';

/** Somebody who waits in the queue for a person. */
export interface WaitingCustomer {
  readonly conversationId: string;
  readonly service: Service;
  readonly known: boolean;
  /** The link that the conversation began by; null: none that is known. */
  readonly linkId: string | null;
  readonly customer: RuleCustomer;
  /** IANA zone by whose clock its sector speaks. */
  readonly zone: string;
  readonly fired: FiredRules;
  /** Hours of its sector. */
  readonly calendar: Calendar;
}

export interface WaitAct {
  readonly conversationId: string;
  readonly cause: string;
  readonly answer: AutomaticAnswer | null;
  readonly firings: readonly Firing[];
}

export interface Waits {
  readonly acts: readonly WaitAct[];
  /** When the next one falls due without anything else happening; null: nothing does. */
  readonly nextAt: Instant | null;
}

interface WaitSituation {
  readonly now: Instant;
  readonly settings: Pick<AutomaticMessages, 'busy'>;
  /** Those that are on, in their order; other events than `waiting` are passed over. */
  readonly rules: readonly Rule[];
  /** Everybody in the queue, in any order. */
  readonly waiting: readonly WaitingCustomer[];
}

/**
 * What customers in the queue are told of their wait, and which rules it sets off. Waits are business time, and nobody is
 * told while the counter is closed. Once a wait: it is named by the moment since when somebody waits.
 */
export function decideWaits({ now, settings, rules, waiting }: WaitSituation): Waits {
  const timed = rules.filter(({ event }) => event === 'waiting');
  const acts: WaitAct[] = [];
  let nextAt: Instant | null = null;
  for (const [customer, place] of placed(waiting)) {
    const { service, calendar } = customer;
    const since = service.queuedAt;
    if (since === null) continue;
    const due = (minutes: number): boolean => {
      const at = calendar.after(since, minutes * MINUTE);
      if (at !== null && at > now) nextAt = Math.min(nextAt ?? at, at);
      return at !== null && at <= now;
    };
    const ripe = timed.filter(({ waitMinutes }) => due(waitMinutes));
    const busy = settings.busy.on && due(settings.busy.afterMinutes);
    if (!calendar.isOpen(now)) {
      // What fell due as the counter shut is told when it opens, where somebody still waits then.
      const opening = ripe.length > 0 || busy ? calendar.nextOpening(now) : null;
      if (opening !== null) nextAt = Math.min(nextAt ?? opening, opening);
      continue;
    }
    const act = actOf(customer, { ripe, busy: busy ? settings.busy : null, place, since, now });
    if (act.answer !== null || act.firings.length > 0) acts.push(act);
  }
  return { acts, nextAt };
}

interface Ripe {
  readonly ripe: readonly Rule[];
  readonly busy: AutomaticMessages['busy'] | null;
  readonly place: number;
  readonly since: Instant;
  readonly now: Instant;
}

function actOf(waiting: WaitingCustomer, due: Ripe): WaitAct {
  const { conversationId, service, known, linkId, customer, zone, fired, calendar } = waiting;
  const cause = `${conversationId}@${due.since}`;
  const { sectorId, tags } = service;
  const facts: RuleFacts = {
    ...{ content: null, begins: false, sectorId, tags, open: true, known, byPerson: false, fromAd: false },
    ...{ customer, linkId },
    waited: () => calendar.elapsed(due.since, due.now) / MINUTE,
    today: () => dayAt(due.now, zone),
  };
  const now = fireRules(due.ripe, facts, { cause, fired, mayAnswer: true });
  if (now.answer !== null || due.busy === null) return { conversationId, cause, ...now };
  const minutes = Math.floor(calendar.elapsed(due.since, due.now) / MINUTE);
  const rule = { kind: 'busy' } as const;
  const reason = { code: 'waiting', minutes, place: due.place } as const;
  return { conversationId, cause, ...now, answer: { id: answerId(rule, cause), rule, text: due.busy.text, reason } };
}

/** With the place in the queue of the sector, from 1: the urgent first, then who has waited longest. */
function placed(waiting: readonly WaitingCustomer[]): [WaitingCustomer, number][] {
  const line = [...waiting].sort(
    (a, b) =>
      b.service.priority - a.service.priority || (a.service.queuedAt ?? Infinity) - (b.service.queuedAt ?? Infinity),
  );
  const counts = new Map<string, number>();
  return line.map((customer) => {
    const place = (counts.get(customer.service.sectorId) ?? 0) + 1;
    counts.set(customer.service.sectorId, place);
    return [customer, place];
  });
}
