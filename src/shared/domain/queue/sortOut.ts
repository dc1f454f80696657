import { applyToService } from './applyToService';
import type { QueueDecision } from './decision';
import type { Desk } from './desk';
import { rankOf } from './order';
import type { Rank } from './order';
import type { RoundInWork } from './round';
import type { ConversationInPlay } from './situation';
import { goOn, tenureOf } from './tenure';
import type { Tenure } from './tenure';

/** A conversation that is to be handed out in this round. */
export interface Claim {
  readonly conversation: ConversationInPlay;
  readonly desk: Desk;
  /** Of who has it, and may lose it; null: nobody has it. */
  readonly tenure: Tenure | null;
  readonly rank: Rank;
}

export interface SortedOut {
  readonly claims: Claim[];
  /** Closed with a CNA that is not settled. */
  readonly closed: ConversationInPlay[];
}

/**
 * Looks at every conversation once: counts the slots that are taken for good, warns, wakes, closes what the WhatsApp
 * mode closes, and gathers what is to be handed out. Whoever may lose a conversation has its slot back for now.
 */
export function sortOut(conversations: readonly ConversationInPlay[], round: RoundInWork): SortedOut {
  const sorted: SortedOut = { claims: [], closed: [] };
  for (const conversation of conversations) place(conversation, round, sorted);
  return sorted;
}

function place(conversation: ConversationInPlay, round: RoundInWork, sorted: SortedOut): void {
  const { id, service } = conversation;
  const { attendantId } = service;
  switch (service.stage) {
    case 'queue':
      return wait(conversation, round, sorted);
    case 'snoozed':
      if (service.snoozedUntil !== null && service.snoozedUntil > round.now) return round.alarm(service.snoozedUntil);
      return wait(turnedBy({ kind: 'wake', conversationId: id }, conversation, round), round, sorted);
    case 'attending':
      return attendantId === null
        ? wait(conversation, round, sorted)
        : attend(conversation, attendantId, round, sorted);
    case 'awaiting-customer':
      return count(attendantId, round);
    case 'closed':
      if (service.missed !== null) sorted.closed.push(conversation);
      return;
    case 'bot':
      return;
  }
}

/** Decides it, and goes on with what it makes of the conversation. */
function turnedBy(
  decision: QueueDecision,
  { id, service }: ConversationInPlay,
  round: RoundInWork,
): ConversationInPlay {
  round.decide(decision);
  return { id, service: applyToService(service, decision, round.now) };
}

function wait(conversation: ConversationInPlay, { desks }: RoundInWork, { claims }: SortedOut): void {
  const desk = desks.get(conversation.service.sectorId);
  if (desk !== undefined) claims.push({ conversation, desk, tenure: null, rank: rankOf(conversation) });
}

function count(attendantId: string | null, { crew }: RoundInWork): void {
  const person = crew.people.get(attendantId ?? '');
  if (person !== undefined) person.active += 1;
}

function attend(conversation: ConversationInPlay, attendantId: string, round: RoundInWork, sorted: SortedOut): void {
  const { id, service } = conversation;
  const { turn, sectorId } = service;
  const holder = round.crew.people.get(attendantId);
  if (holder === undefined) {
    const turnSince = turn?.since ?? service.stageAt;
    const pass = { kind: 'pass', conversationId: id, attendantId, turnSince, cause: 'left' } as const;
    return wait(turnedBy(pass, conversation, round), round, sorted);
  }
  const desk = round.desks.get(sectorId);
  if (desk === undefined || turn === null) return count(attendantId, round);
  const tenure = tenureOf(turn, holder, desk);
  if (tenure.ending === 'over' && desk.sector.rules.mode === 'whatsapp') {
    const miss = { kind: 'miss', conversationId: id, cause: 'no-answer', close: true } as const;
    sorted.closed.push(turnedBy(miss, conversation, round));
  } else if (isMovable(tenure, desk)) {
    sorted.claims.push({ conversation, desk, tenure, rank: rankOf(conversation) });
  } else {
    goOn(conversation, tenure, desk, round);
    count(attendantId, round);
  }
}

/** While the sector is closed nobody can take it over from somebody who is there. */
function isMovable({ ending, holder }: Tenure, { open }: Desk): boolean {
  if (ending === null) return false;
  return open || (ending === 'over' && holder.attendant.presence !== 'online');
}
