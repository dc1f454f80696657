import type { Firing } from '../../../shared/domain/automation/decision';
import type { RuleSchedule } from '../../../shared/domain/automation/rule';
import { ruleMoment } from '../../../shared/domain/automation/ruleMoment';
import { scheduledMessageId } from '../../../shared/domain/replies/scheduledMessageId';
import type { AnswerDesk } from './answerDesk';
import { sectorCalendar } from './answerHouse';
import type { AnswerHouse } from './answerHouse';

export interface RuleScheduling {
  readonly conversationId: string;
  readonly firing: Pick<Firing, 'ruleId' | 'name' | 'match'>;
  readonly action: RuleSchedule;
  /** Rule, what set it off, and place of the action: the same cause schedules once. */
  readonly cause: string;
}

/** Keeps what a rule wants for later. @returns whether there will be such a moment */
export async function scheduleByRule(
  desk: AnswerDesk,
  house: AnswerHouse,
  { conversationId, firing, action, cause }: RuleScheduling,
): Promise<boolean> {
  const conversation = desk.conversation(conversationId);
  if (!conversation) return false;
  const { service, lastInboundAt, state } = conversation;
  const dueAt = ruleMoment(action.moment, sectorCalendar(house, service.sectorId), desk.now);
  const id = `rule:${cause}`;
  if (dueAt === null || (await desk.has(scheduledMessageId(id, 0)))) return false;
  const { ruleId, name, match } = firing;
  await desk.db.scheduled.put({
    ...{ id, conversationId, dueAt, kind: action.what, text: action.text.trim(), attachments: [] },
    ...{ authorId: 'balcao', held: null, unlessAnswered: action.unlessAnswered },
    // WhatsApp's clock may be before this computer's: the words that set the rule off are no answer.
    createdAt: Math.max(desk.now, lastInboundAt ?? 0),
    rule: { id: ruleId, name, match, closed: state === 'closed' },
  });
  return true;
}
