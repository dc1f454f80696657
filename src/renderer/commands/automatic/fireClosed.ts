import { fireRules } from '../../../shared/domain/automation/fireRules';
import { dayAt } from '../../../shared/domain/automation/ruleCustomer';
import type { RuleFacts } from '../../../shared/domain/automation/ruleHolds';
import type { ConversationRow } from '../../db/conversations/row';
import type { AnswerDesk } from './answerDesk';
import { sectorCalendar, sectorZone } from './answerHouse';
import type { AnswerHouse } from './answerHouse';
import { fireRule } from './fireRule';
import { ruleCustomerOf } from './ruleCustomerOf';
import { sendAnswer } from './sendAnswer';

export interface ClosedScene {
  readonly conversation: ConversationRow;
  /** The conversation and the moment of its closing. */
  readonly cause: string;
  /** Did somebody have it, or close it? */
  readonly byPerson: boolean;
}

/** Lets the rules for closings fire. None of them opens or closes anything, so none sets off another. @returns whether one answered */
export async function fireClosed(
  desk: AnswerDesk,
  house: AnswerHouse,
  { conversation, cause, byPerson }: ClosedScene,
): Promise<boolean> {
  const { id, contactId, service, automation, origin } = conversation;
  const rules = house.rules.filter(({ event }) => event === 'closed');
  if (rules.length === 0) return false;
  const { sectorId, tags } = service;
  const open = sectorCalendar(house, sectorId).isOpen(desk.now);
  // The first conversation of a customer is named after the message that made them one.
  const known = contactId !== `ct-${id.slice('cv-'.length)}`;
  const zone = sectorZone(house, sectorId);
  const facts: RuleFacts = {
    ...{ content: null, begins: false, sectorId, tags, open, known, byPerson, fromAd: false },
    linkId: origin?.linkId ?? null,
    customer: await ruleCustomerOf(desk.db, rules, { contact: desk.contact(contactId), conversationId: id }),
    waited: () => null,
    today: () => dayAt(desk.now, zone),
  };
  const fired = fireRules(rules, facts, { cause, fired: automation?.fired ?? {}, mayAnswer: true });
  for (const firing of fired.firings) await fireRule(desk, house, id, firing, cause);
  return fired.answer !== null && (await sendAnswer(desk, house, { ...fired.answer, conversationId: id, cause }));
}
