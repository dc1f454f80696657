import { isHeldBack, isUnasked } from '../../../shared/domain/automation/automaticMessages';
import type { HeldBecause } from '../../../shared/domain/automation/automationChange';
import type { AnswerReason, AutomaticAnswer } from '../../../shared/domain/automation/decision';
import { ruleKey } from '../../../shared/domain/automation/ruleRef';
import type { RuleRef } from '../../../shared/domain/automation/ruleRef';
import type { MessageContent } from '../../../shared/domain/conversations/content';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { AnswerDesk } from './answerDesk';
import { sectorCalendar } from './answerHouse';
import type { AnswerHouse } from './answerHouse';
import { wordsFor } from './wordsFor';

export interface Sending extends Pick<AutomaticAnswer, 'id' | 'rule' | 'text' | 'reason'> {
  readonly conversationId: string;
  /** What made it: for the log. */
  readonly cause: string;
  /** Makes the content of the filled words; absent: a text. */
  readonly content?: (words: string) => MessageContent;
  /** Not to a customer who wants to be left alone by then. Of what nobody asked for it goes without saying. */
  readonly unlessStopped?: true;
}

/** Puts an answer into the outbox, or notes why it cannot leave. Twice the same is once. @returns whether it goes out now */
export async function sendAnswer(desk: AnswerDesk, house: AnswerHouse, sending: Sending): Promise<boolean> {
  const { id, rule, reason, conversationId, cause, content = textOf } = sending;
  if (await desk.has(id)) return false;
  const words = allowedWords(desk, house, sending);
  if (!words.ok) {
    const { code, detail = null } = words.failure;
    noteHeld(desk, { conversationId, cause, rule, reason, because: code, detail });
    return false;
  }
  const unasked = sending.unlessStopped ?? isUnasked(rule.kind);
  desk.send(conversationId, { id, rule, content: content(words.value), ...(unasked && { unlessStopped: true }) });
  desk.note(conversationId, cause, { kind: 'automation.answered', body: { rule, messageId: id, reason } });
  return true;
}

const textOf = (text: string): MessageContent => ({ kind: 'text', text });

/** The filled words, where the message may leave at all. */
function allowedWords(
  desk: AnswerDesk,
  house: AnswerHouse,
  { conversationId, rule, text, reason }: Sending,
): Result<string, { readonly code: HeldBecause; readonly detail?: string }> {
  const conversation = desk.conversation(conversationId);
  const contact = conversation && desk.contact(conversation.contactId);
  if (!conversation || !contact) return refused({ code: 'no-address' });
  const hindrance = desk.hindrance(conversation);
  if (hindrance !== null) return refused({ code: hindrance });
  if (contact.marketing === 'stopped' && isUnasked(rule.kind)) return refused({ code: 'opted-out' });
  if (isHeldBack(house.settings, rule.kind, house.replies + desk.sent)) return refused({ code: 'free-replies' });
  const { sectorId } = conversation.service;
  const calendar = sectorCalendar(house, sectorId);
  const sector = house.sectors.get(sectorId);
  const facts = { conversation, contact, sector, calendar, company: house.company, reason, now: desk.now };
  const words = wordsFor(text, { ...facts, companyHours: house.companyHours });
  if (words.ok) return done(words.value);
  const { detail } = words.failure;
  return refused({ code: 'variables-missing', ...(detail === undefined ? {} : { detail }) });
}

export interface Held {
  readonly conversationId: string;
  readonly cause: string;
  readonly rule: RuleRef;
  readonly reason: AnswerReason;
  readonly because: HeldBecause;
  readonly detail: string | null;
}

/** Notes why something did not leave, once for the same reason: what falls due is looked at every few seconds, and nothing may have changed. */
export function noteHeld(desk: AnswerDesk, { conversationId, cause, ...body }: Held): void {
  const mark = `held:${ruleKey(body.rule)}`;
  const why = `${cause}:${body.because}`;
  if (desk.conversation(conversationId)?.automation?.fired[mark] === why) return;
  desk.fired(conversationId, mark, why);
  desk.note(conversationId, cause, { kind: 'automation.held', body });
}
