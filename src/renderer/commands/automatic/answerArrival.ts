import { decideArrival } from '../../../shared/domain/automation/decideArrival';
import type { WhoAnswers } from '../../../shared/domain/automation/decision';
import { surveyReply } from '../../../shared/domain/automation/survey';
import { queuedIn } from '../../../shared/domain/conversations/transitions';
import type { ContactRow } from '../../db/contacts/row';
import type { ConversationRow } from '../../db/conversations/row';
import type { MessageRow } from '../../db/messages/row';
import type { AnswerDesk } from './answerDesk';
import { sectorCalendar, sectorZone } from './answerHouse';
import type { AnswerHouse } from './answerHouse';
import { pastOf } from './arrivalFacts';
import { fireRule } from './fireRule';
import { keepScore } from './keepScore';
import { ruleCustomerOf } from './ruleCustomerOf';
import { sendAnswer } from './sendAnswer';
import { takeBotStep } from './takeBotStep';

/**
 * Lets whoever it falls to answer one message of a customer, on the desk of the running transaction.
 * @param seq place of its arrival in the log
 */
export async function answerArrival(
  desk: AnswerDesk,
  house: AnswerHouse,
  message: MessageRow,
  seq: number,
): Promise<void> {
  const conversation = desk.conversation(message.conversationId);
  const contact = conversation && desk.contact(conversation.contactId);
  if (!conversation || !contact || seq <= (conversation.automation?.upTo ?? 0)) return;
  const waits = conversation.state === 'closed' ? conversation.survey : undefined;
  const reply = surveyReply(message.content, message.at, waits);
  if (reply.kind === 'score') await keepScore(desk, house, { message, ...reply });
  else await decide(desk, house, { message, conversation, contact });
  desk.decided(conversation.id, seq);
}

interface Arrival {
  readonly message: MessageRow;
  readonly conversation: ConversationRow;
  readonly contact: ContactRow;
}

async function decide(desk: AnswerDesk, house: AnswerHouse, arrival: Arrival): Promise<void> {
  const { message, conversation, contact } = arrival;
  const { id, service, automation, origin } = conversation;
  const { who, firings } = decideArrival({
    now: desk.now,
    message: {
      ...{ id: message.id, at: message.at, content: message.content, imported: isImported(message) },
      fromAd: message.referral !== undefined,
    },
    conversation: {
      ...{ id, service, contactId: contact.id },
      begins: id === `cv-${message.id}`,
      linkId: origin?.linkId ?? null,
      fired: automation?.fired ?? {},
    },
    ...(await pastOf(desk.db, message, conversation, contact)),
    customer: await ruleCustomerOf(desk.db, house.rules, { contact, conversationId: id }),
    zone: sectorZone(house, service.sectorId),
    calendar: sectorCalendar(house, service.sectorId),
    settings: house.settings,
    rules: house.rules,
  });
  for (const firing of firings) await fireRule(desk, house, id, firing, message.id);
  await answer(desk, house, who, arrival);
}

/** History from elsewhere carries the import that brought it. */
function isImported(message: MessageRow): boolean {
  return 'importId' in message;
}

async function answer(desk: AnswerDesk, house: AnswerHouse, who: WhoAnswers, arrival: Arrival): Promise<void> {
  const { message, contact, conversation } = arrival;
  // Rules may have changed it by now.
  const current = desk.conversation(conversation.id) ?? conversation;
  const { id, service } = current;
  switch (who.kind) {
    case 'silence':
      return;
    case 'bot': {
      const input = { kind: 'message', messageId: message.id, content: message.content, at: message.at } as const;
      const calendar = sectorCalendar(house, service.sectorId);
      const { occasion } = house;
      return takeBotStep(desk, house.bot, { conversation: current, contact, input, calendar, occasion });
    }
    case 'to-queue': {
      const body = { sectorId: service.sectorId, why: who.why };
      const queued = queuedIn(service, service.sectorId, null, message.at);
      return desk.serve(id, queued, message.id, { kind: 'automation.handed-over', body });
    }
    case 'answer':
      await sendAnswer(desk, house, { ...who.answer, conversationId: id, cause: message.id });
  }
}
