import { applyToService } from './applyToService';
import type { Choice } from './crew';
import type { MissedCause } from '../conversations/service';
import { compareRanks } from './order';
import { hoursBegin } from './round';
import type { RoundInWork } from './round';
import type { ConversationInPlay } from './situation';
import type { Claim, SortedOut } from './sortOut';
import { goOn } from './tenure';
import type { Tenure } from './tenure';

/** Gives out what waits and what may change hands, one order for all sectors. What is closed here joins `closed`. */
export function handOut({ claims, closed }: SortedOut, round: RoundInWork): void {
  claims.sort((a, b) => compareRanks(a.rank, b.rank));
  for (const claim of claims) {
    const { tenure } = claim;
    if (tenure !== null) moveOn(claim, tenure, round);
    else handOutWaiting(claim, closed, round);
  }
}

function handOutWaiting(claim: Claim, closed: ConversationInPlay[], round: RoundInWork): void {
  const { conversation, desk } = claim;
  const { id, service } = conversation;
  const cause = missedCause(claim);
  const choice = preferred(claim, round) ?? anybody(claim, [], round);
  const closes = desk.sector.rules.mode === 'whatsapp';
  // The WhatsApp mode would close it, and somebody is there: it is better answered late.
  const missed = cause !== null && !(closes && choice !== null);
  if (missed) {
    const close = closes && cause === 'nobody-eligible';
    const decision = { kind: 'miss', conversationId: id, cause, close } as const;
    round.decide(decision);
    if (close) return void closed.push({ id, service: applyToService(service, decision, round.now) });
  }
  if (choice !== null) return assign(claim, choice, missed, round);
  desk.unserved = true;
  if (canBeMissed(claim) && !(missed && !closes)) desk.wait.watch(service.stageAt);
  const person = round.crew.people.get(service.preferredId ?? '');
  if (person !== undefined && desk.open) round.alarm(hoursBegin(person, round.now));
}

/** Somebody's turn is over, or that person left: somebody else gets it, if there is one. */
function moveOn(claim: Claim, tenure: Tenure, round: RoundInWork): void {
  const { conversation, desk } = claim;
  const { holder, turn, ending } = tenure;
  const { id, service } = conversation;
  const attendantId = holder.attendant.id;
  const choice = anybody(claim, [attendantId], round);
  if (choice?.person === holder || (choice === null && ending === 'left')) {
    goOn(conversation, tenure, desk, round);
    return round.crew.keep(holder);
  }
  const cause = ending === 'left' ? 'left' : 'no-answer';
  round.decide({ kind: 'pass', conversationId: id, attendantId, turnSince: turn.since, cause });
  const { mode, maxHops } = desk.sector.rules;
  const enough = mode === 'balcao' && ending === 'over' && service.hops + 1 >= maxHops;
  const missed = service.missed === null && (enough || choice === null);
  if (missed) round.decide({ kind: 'miss', conversationId: id, cause: 'no-answer', close: false });
  if (choice === null) desk.unserved = true;
  else assign(claim, choice, missed, round);
}

function preferred({ conversation, desk }: Claim, { crew }: RoundInWork): Choice | null {
  const person = crew.people.get(conversation.service.preferredId ?? '');
  if (person === undefined || !desk.open || !crew.isFree(person)) return null;
  return { person, reason: { code: 'had-it-before' } };
}

function anybody({ conversation, desk }: Claim, last: readonly string[], { crew }: RoundInWork): Choice | null {
  if (!desk.open || desk.sector.rules.mode === 'manual') return null;
  const losers = conversation.service.passedIds.filter((id) => !last.includes(id));
  return crew.choose(desk.sector.id, [...losers, ...last]);
}

function assign(claim: Claim, { person, reason }: Choice, missed: boolean, round: RoundInWork): void {
  const { conversation, desk } = claim;
  const { id, service } = conversation;
  const swept = missed || service.missed !== null;
  round.decide({ kind: 'assign', conversationId: id, attendantId: person.attendant.id, reason, swept });
  round.crew.give(person, round.now);
  if (desk.sector.rules.mode === 'manual') return;
  desk.warn.watch(round.now);
  desk.reassign.watch(round.now);
}

/** What makes a waiting one a CNA at this moment; null: nothing. */
function missedCause(claim: Claim): MissedCause | null {
  if (!canBeMissed(claim)) return null;
  const { conversation, desk } = claim;
  const { stageAt, missed } = conversation.service;
  if (desk.wait.isDue(stageAt)) return 'nobody-eligible';
  return !desk.open && missed === null && !desk.anyTime.isDue(stageAt) ? 'closed-hours' : null;
}

/** The customer waits for us, and it is not missed already; the WhatsApp mode has still to close it then. */
function canBeMissed({ conversation, desk }: Claim): boolean {
  const { queuedAt, missed } = conversation.service;
  const { mode } = desk.sector.rules;
  return mode !== 'manual' && queuedAt !== null && (missed === null || mode === 'whatsapp');
}
