import { SECOND } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';
import type { Missed } from '../conversations/service';
import type { Person } from './crew';
import type { RoundInWork } from './round';
import { hoursBegin } from './round';
import type { SectorRules } from './sector';
import type { ConversationInPlay } from './situation';

/**
 * The pending check of the WhatsApp mode: closed CNAs, oldest first, are told to the first available person.
 * To be called when everything is handed out.
 */
export function checkMissed(closed: ConversationInPlay[], round: RoundInWork): void {
  closed.sort((a, b) => sinceOf(a) - sinceOf(b) || (a.id < b.id ? -1 : 1));
  const online = new Map<string, Instant | null>();
  for (const { sector } of round.desks.values()) online.set(sector.id, onlineSince(round.crew.members.get(sector.id)));
  for (const { id, service } of closed) {
    const desk = round.desks.get(service.sectorId);
    const since = online.get(service.sectorId) ?? null;
    if (desk === undefined || service.missed === null) continue;
    const first = desk.open ? round.crew.choose(desk.sector.id, []) : null;
    const at = since === null ? null : checkAt(service.missed, desk.sector.rules, since);
    if (at === null) {
      for (const person of round.crew.members.get(desk.sector.id) ?? []) round.alarm(hoursBegin(person, round.now));
    } else if (at > round.now) round.alarm(at);
    else if (first === null) desk.unserved = true;
    else {
      const attendantId = first.person.attendant.id;
      round.decide({ kind: 'notice', conversationId: id, attendantId });
      const notice = { at: round.now, attendantId };
      round.alarm(checkAt({ ...service.missed, notice }, desk.sector.rules, since ?? round.now));
    }
  }
}

/**
 * When a CNA is offered next, in clock time. With people online without a break since the last look: `checkOnline`
 * after it. Otherwise nobody was there for a while, in which it was looked at every `checkOffline`: the first of these
 * looks that finds somebody.
 * @param online since when somebody is there
 */
function checkAt(missed: Missed, rules: SectorRules, online: Instant): Instant {
  const last = missed.notice?.at ?? missed.since;
  const regular = last + Math.max(SECOND, rules.checkOnline);
  if (online <= last) return regular;
  const step = Math.max(SECOND, rules.checkOffline);
  return Math.min(regular, last + Math.ceil((online - last) / step) * step);
}

/** Since when somebody of the sector is there; null: nobody is. */
function onlineSince(members: readonly Person[] = []): Instant | null {
  const times = members.filter(({ available }) => available).map(({ attendant }) => attendant.presenceSince);
  return times.length === 0 ? null : Math.min(...times);
}

function sinceOf({ service }: ConversationInPlay): Instant {
  return service.missed?.since ?? service.stageAt;
}
