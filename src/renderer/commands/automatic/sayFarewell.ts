import { answerId } from '../../../shared/domain/automation/ruleRef';
import { SURVEY_VALID, surveyList, surveyWords } from '../../../shared/domain/automation/survey';
import type { FarewellRow } from '../../db/farewells/row';
import type { AnswerDesk } from './answerDesk';
import type { AnswerHouse } from './answerHouse';
import { sendAnswer } from './sendAnswer';

/** Good-bye and the survey, as one message where both are wanted: each one is billed. Only while it is still closed. */
export async function sayFarewell(desk: AnswerDesk, house: AnswerHouse, farewell: FarewellRow): Promise<void> {
  const { db, now } = desk;
  const { id, conversationId, closedAt, attendantId } = farewell;
  await db.farewells.delete(id);
  const conversation = desk.conversation(conversationId);
  if (conversation?.service.closing?.at !== closedAt) return;
  const { survey, farewell: goodbye } = house.settings;
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
