import type { AutomaticMessages } from '../../../shared/domain/automation/automaticMessages';
import { decideArrival } from '../../../shared/domain/automation/decideArrival';
import type { AutomaticAnswer } from '../../../shared/domain/automation/decision';
import { queuedIn } from '../../../shared/domain/conversations/transitions';
import type { CompanyRow } from '../../db/house/row';
import type { MessageRow } from '../../db/messages/row';
import type { SectorRow } from '../../db/sectors/row';
import type { Occasion } from '../occasion';
import type { AnswerDesk } from './answerDesk';
import { pastOf } from './arrivalFacts';
import type { CalendarSource } from './arrivalFacts';
import type { BotPort } from './botPort';
import { takeBotStep } from './takeBotStep';
import { wordsFor } from './wordsFor';
import type { WordFacts } from './wordsFor';

/** What answering looks at, besides the conversation: read once for many messages. */
export interface AnswerHouse {
  readonly settings: AutomaticMessages;
  /** null: nobody has said who the company is. */
  readonly company: CompanyRow | null;
  readonly sectors: ReadonlyMap<string, SectorRow>;
  readonly calendars: CalendarSource;
  readonly bot: BotPort;
  readonly occasion: Occasion;
}

/** Lets whoever it falls to answer one message of a customer, on the desk of the running transaction. */
export async function answerArrival(desk: AnswerDesk, house: AnswerHouse, message: MessageRow): Promise<void> {
  const conversation = desk.conversation(message.conversationId);
  const contact = conversation && desk.contact(conversation.contactId);
  if (!conversation || !contact) return;
  const sector = house.sectors.get(conversation.service.sectorId);
  const calendar = house.calendars(sector?.hours ?? null);
  const decision = decideArrival({
    now: desk.now,
    message: { id: message.id, at: message.at, content: message.content, imported: isImported(message) },
    conversation: { id: conversation.id, contactId: contact.id, service: conversation.service },
    ...(await pastOf(desk.db, message, conversation, contact)),
    calendar,
    settings: house.settings,
  });
  const { id: messageId, content, at } = message;
  if (decision.kind === 'bot') {
    const input = { kind: 'message', messageId, content, at } as const;
    await takeBotStep(desk, house.bot, { conversation, contact, input, calendar, occasion: house.occasion });
  } else if (decision.kind === 'to-queue') {
    const { sectorId } = conversation.service;
    const change = { kind: 'automation.handed-over', body: { sectorId, why: decision.why } } as const;
    desk.serve(conversation.id, queuedIn(conversation.service, sectorId, null, at), messageId, change);
  } else if (decision.kind === 'answer') {
    const facts = { conversation, contact, sector, calendar, company: house.company, now: desk.now };
    await sendAnswer(desk, facts, decision.answer, messageId);
  }
}

/** History from elsewhere carries the import that brought it. */
function isImported(message: MessageRow): boolean {
  return 'importId' in message;
}

/** Puts an answer into the outbox, or notes why it cannot leave. Twice the same is once. */
async function sendAnswer(
  desk: AnswerDesk,
  facts: WordFacts,
  { id, rule, text, reason }: AutomaticAnswer,
  cause: string,
): Promise<void> {
  if (await desk.has(id)) return;
  const { conversation } = facts;
  const hindrance = desk.hindrance(conversation);
  if (hindrance !== null) {
    const body = { rule, because: hindrance, detail: null, reason };
    return desk.note(conversation.id, cause, { kind: 'automation.held', body });
  }
  const words = wordsFor(text, facts);
  if (!words.ok) {
    const body = { rule, because: 'variables-missing', detail: words.failure.detail ?? null, reason } as const;
    return desk.note(conversation.id, cause, { kind: 'automation.held', body });
  }
  desk.send(conversation.id, { id, rule, content: { kind: 'text', text: words.value } });
  desk.note(conversation.id, cause, { kind: 'automation.answered', body: { rule, messageId: id, reason } });
}
