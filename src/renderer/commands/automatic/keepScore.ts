import { answerId } from '../../../shared/domain/automation/ruleRef';
import type { Score } from '../../../shared/domain/automation/survey';
import type { MessageRow } from '../../db/messages/row';
import type { AnswerDesk } from './answerDesk';
import type { AnswerHouse } from './answerHouse';
import { sendAnswer } from './sendAnswer';

export interface Scoring {
  readonly message: MessageRow;
  readonly surveyId: string;
  readonly score: Score;
}

/** Notes what a customer answered, where the answer came in time: the last one counts, and one is thanked for. */
export async function keepScore(
  desk: AnswerDesk,
  house: AnswerHouse,
  { message, surveyId, score }: Scoring,
): Promise<void> {
  const { db } = desk;
  const survey = await db.surveys.get(surveyId);
  if (!survey || message.at > survey.until || (survey.answeredAt ?? -1) >= message.at) return;
  await db.surveys.put({ ...survey, score, answeredAt: message.at });
  const { attendantId, conversationId } = survey;
  const body = { surveyId, score, attendantId };
  desk.note(conversationId, message.id, { kind: 'automation.scored', body });
  if (desk.conversation(conversationId)?.survey?.id === surveyId) {
    desk.change(conversationId, { survey: { id: surveyId, askedAt: survey.askedAt, until: survey.until, score } });
  }
  // What the timeline of the conversation depends on has changed.
  desk.change(message.conversationId, {});
  const { thanks } = house.settings.survey;
  if (thanks.trim() === '') return;
  const rule = { kind: 'thanks' } as const;
  const reason = { code: 'scored', score } as const;
  const sending = { id: answerId(rule, surveyId), rule, text: thanks, reason };
  await sendAnswer(desk, house, { ...sending, conversationId: message.conversationId, cause: message.id });
}
