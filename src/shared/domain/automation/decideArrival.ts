import { DAY, HOUR, MINUTE } from '../../kernel/instant';
import type { AnswerReason, ArrivalDecision, AutomaticAnswer, Silence, WhoAnswers } from './decision';
import { fireRules } from './fireRules';
import type { FiredNow } from './fireRules';
import { dayAt } from './ruleCustomer';
import type { RuleFacts } from './ruleHolds';
import { answerId } from './ruleRef';
import type { ArrivalSituation } from './situation';

/** Who wrote so long ago is not answered by a machine any more: the words came late, or are replayed. */
export const LATE = HOUR;
/** Somebody who wrote lately is still there, also when the hours are over. */
const TALKING = 30 * MINUTE;

/**
 * Decides who answers a customer's message, and which rules fire. The first that fits answers, and nobody after it: a
 * person · the menu · rules · greeting · away. Imported, replayed and late words set nothing off.
 */
export function decideArrival(situation: ArrivalSituation): ArrivalDecision {
  const { service } = situation.conversation;
  const untouchable = whyUntouchable(situation);
  if (untouchable !== null) {
    const kept = { kind: 'silence', why: untouchable } as const;
    return { who: service.stage === 'bot' ? { kind: 'to-queue', why: untouchable } : kept, firings: [] };
  }
  const silence = service.stage === 'bot' ? null : whySilent(situation);
  if (silence === 'no-words') return { who: { kind: 'silence', why: silence }, firings: [] };
  const fired = rulesFired(situation, service.stage !== 'bot' && silence === null);
  return { who: whoAnswers(situation, silence, fired), firings: fired.firings };
}

function whoAnswers(situation: ArrivalSituation, silence: Silence | null, fired: FiredNow): WhoAnswers {
  if (situation.conversation.service.stage === 'bot') return { kind: 'bot' };
  if (silence !== null) return { kind: 'silence', why: silence };
  const answer = fired.answer ?? greeting(situation) ?? away(situation);
  return answer ? { kind: 'answer', answer } : { kind: 'silence', why: 'nothing-fits' };
}

function whyUntouchable({ message, now }: ArrivalSituation): 'late' | 'imported' | null {
  if (message.imported) return 'imported';
  return now - message.at > LATE ? 'late' : null;
}

function whySilent(situation: ArrivalSituation): Silence | null {
  if (situation.message.content.kind === 'system') return 'no-words';
  if (situation.conversation.service.stage === 'closed') return 'nothing-fits';
  return hasPerson(situation) ? 'person' : null;
}

function rulesFired(situation: ArrivalSituation, mayAnswer: boolean): FiredNow {
  const { message, conversation, known, customer, zone, calendar, now, rules } = situation;
  if (rules.length === 0) return { firings: [], answer: null };
  const { begins, fired, service, linkId } = conversation;
  const { sectorId, tags, queuedAt } = service;
  const { content, fromAd } = message;
  const facts: RuleFacts = {
    ...{ content, begins, sectorId, tags, known, customer, fromAd, linkId },
    byPerson: hasPerson(situation),
    open: calendar.isOpen(now),
    waited: () => (queuedAt === null ? null : calendar.elapsed(queuedAt, now) / MINUTE),
    today: () => dayAt(now, zone),
  };
  return fireRules(rules, facts, { cause: message.id, fired, mayAnswer });
}

/**
 * Is somebody of the team talking with the customer? Who was only given the conversation by the queue and has not written
 * yet is not: the greeting comes before. Outside the hours only who wrote lately is still there.
 */
function hasPerson({ conversation: { service }, personAt, calendar, now }: ArrivalSituation): boolean {
  if (personAt !== null && now - personAt < TALKING) return true;
  const { attendantId, turn } = service;
  if (attendantId === null || !calendar.isOpen(now)) return false;
  return personAt !== null || turn === null || !turn.first;
}

/** Within the hours: outside of them the customer wants to know when somebody comes. */
function greeting({ settings, before, message, conversation, calendar, now }: ArrivalSituation) {
  const { on, text, againAfterDays } = settings.greeting;
  if (!on || (settings.away.on && !calendar.isOpen(now))) return null;
  const days = before === null ? null : Math.floor((message.at - before.at) / DAY);
  if (days !== null && (againAfterDays === null || days < againAfterDays)) return null;
  const reason: AnswerReason = days === null ? { code: 'first-contact' } : { code: 'back-after', days };
  // Of a burst that arrives in disorder every message may look like the first one: what was before is the same for all.
  const cause = before === null ? conversation.contactId : `${conversation.contactId}@${before.id}`;
  return answerOf('greeting', { cause, text, reason });
}

/** Once per closed period, which its end names: neither a second message nor a second conversation brings another. */
function away({ settings, conversation, calendar, now }: ArrivalSituation): AutomaticAnswer | null {
  const { on, text, promiseHours } = settings.away;
  if (!on || calendar.isOpen(now)) return null;
  const nextOpening = calendar.nextOpening(now);
  const promised = promiseHours === null ? null : calendar.after(now, promiseHours * HOUR);
  const cause = `${conversation.contactId}@${nextOpening ?? 'open-end'}`;
  return answerOf('away', { cause, text, reason: { code: 'closed', nextOpening, promised } });
}

function answerOf(
  kind: 'greeting' | 'away',
  { cause, text, reason }: { readonly cause: string; readonly text: string; readonly reason: AnswerReason },
): AutomaticAnswer {
  return { id: answerId({ kind }, cause), rule: { kind }, text, reason };
}
