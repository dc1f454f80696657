import { answerId } from '../../../shared/domain/automation/ruleRef';
import { SURVEY_VALID, surveyList, surveyWords } from '../../../shared/domain/automation/survey';
import type { ConversationRow } from '../../db/conversations/row';
import type { FarewellRow } from '../../db/farewells/row';
import type { AnswerDesk } from './answerDesk';
import type { AnswerHouse } from './answerHouse';
import { fireClosed } from './fireClosed';
import { sendAnswer } from './sendAnswer';

/**
 * What follows a closing that still stands: rules, then good-bye and the survey, as one message where both are wanted: each
 * one is billed. A rule that answers has said good-bye.
 */
export async function sayFarewell(desk: AnswerDesk, house: AnswerHouse, farewell: FarewellRow): Promise<void> {
  const { id, conversationId, closedAt, attendantId } = farewell;
  await desk.db.farewells.delete(id);
  const conversation = desk.conversation(conversationId);
  if (conversation?.service.closing?.at !== closedAt) return;
  const said = await fireClosed(desk, house, { conversation, cause: id, byPerson: attendantId !== null });
  if (attendantId !== null) await sayGoodbye(desk, house, { id, conversation, attendantId, said });
}

interface Goodbye {
  readonly id: string;
  readonly conversation: ConversationRow;
  readonly attendantId: string;
  /** A rule has said it. */
  readonly said: boolean;
}

async function sayGoodbye(
  desk: AnswerDesk,
  house: AnswerHouse,
  { id, conversation, attendantId, said }: Goodbye,
): Promise<void> {
  const { db, now } = desk;
  const { id: conversationId } = conversation;
  const { survey } = house.settings;
  const goodbye = { ...house.settings.farewell, ...(said ? { on: false } : {}) };
  const reason = { code: 'closed-by', attendantId } as const;
  const to = { conversationId, cause: id, reason };
  if (!survey.on) {
    if (!goodbye.on) return;
    const rule = { kind: 'farewell' } as const;
    await sendAnswer(desk, house, { ...to, id: answerId(rule, id), rule, text: goodbye.text });
    return;
  }
  const rule = { kind: 'survey' } as const;
  const text = goodbye.on ? `${goodbye.text}\n\n${survey.text}` : survey.text;
  const content = (words: string) => surveyList(id, words, surveyWords);
  if (!(await sendAnswer(desk, house, { ...to, id: answerId(rule, id), rule, text, content }))) return;
  const { contactId, service } = conversation;
  const until = now + SURVEY_VALID;
  const asked = { id, conversationId, contactId, attendantId, sectorId: service.sectorId, askedAt: now, until };
  await db.surveys.put({ ...asked, score: null, answeredAt: null });
  desk.change(conversationId, { survey: { id, askedAt: now, until } });
}
