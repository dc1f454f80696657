import type { HeldBecause } from '../../../shared/domain/automation/automationChange';
import { judgeScheduled } from '../../../shared/domain/replies/schedule';
import { scheduledMessageId } from '../../../shared/domain/replies/scheduledMessageId';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import type { ScheduledBy, ScheduledRow } from '../../db/scheduled/row';
import type { Occasion } from '../occasion';
import { AnswerDesk } from './answerDesk';
import { readAnswerHouse } from './answerHouse';
import type { AnswerHouse, AnswerParts } from './answerHouse';
import { answerTables } from './answerTables';
import { writeAutomaticNote } from './automaticNote';
import { noteHeld, sendAnswer } from './sendAnswer';

type ByRule = ScheduledRow & { readonly rule: ScheduledBy };

/**
 * The moment of what a rule scheduled: the message is in the outbox, or the reminder a note, and the row is gone, in one
 * transaction. What does not fit any more is not kept for a person: why it did not leave stands in the log.
 */
export async function leaveByRule(
  db: BalcaoDatabase,
  id: string,
  parts: AnswerParts,
  occasion: Occasion,
): Promise<'left' | 'waits' | 'dropped' | 'gone'> {
  return db.transaction('rw', answerTables(db, parts.bot), async () => {
    const row = await db.scheduled.get(id);
    if (!row || !isByRule(row) || row.held !== null) return 'gone';
    if (row.dueAt > occasion.now) return 'waits';
    await db.scheduled.delete(id);
    const desk = await AnswerDesk.open(db, [row.conversationId], occasion.now);
    const left = await leave(desk, await readAnswerHouse(db, parts, occasion), row);
    await desk.put(null);
    return left ? 'left' : 'dropped';
  });
}

export function isByRule(row: ScheduledRow): row is ByRule {
  return row.rule !== undefined;
}

async function leave(desk: AnswerDesk, house: AnswerHouse, row: ByRule): Promise<boolean> {
  const conversation = desk.conversation(row.conversationId);
  if (!conversation) return false;
  const moved = hindranceOf(row, conversation, desk.now);
  if (row.kind === 'reminder') return moved === null ? remind(desk, row, conversation) : false;
  const isLeftAlone = desk.contact(conversation.contactId)?.marketing === 'stopped';
  const hindrance = moved ?? (isLeftAlone ? 'opted-out' : null);
  const { id: cause, conversationId, text } = row;
  const { id, name, match } = row.rule;
  const rule = { kind: 'rule', id, name } as const;
  const reason = { code: 'rule', ...match } as const;
  if (hindrance !== null) {
    noteHeld(desk, { conversationId, cause, rule, reason, because: hindrance, detail: null });
    return false;
  }
  const answer = { id: scheduledMessageId(cause, 0), rule, text, reason, conversationId, cause } as const;
  return sendAnswer(desk, house, { ...answer, unlessStopped: true });
}

function hindranceOf(row: ByRule, { state, lastInboundAt }: ConversationRow, now: number): HeldBecause | null {
  if ((state === 'closed') !== row.rule.closed) return 'moved-on';
  switch (judgeScheduled(row, lastInboundAt, now)) {
    case 'drop':
    case 'customer-wrote':
      return 'customer-wrote';
    case 'too-late':
      return 'too-late';
    case 'wait':
    case 'leave':
    case 'remind':
      return null;
  }
}

/** Tells whoever has the conversation; where nobody has it, everybody of its sector. */
async function remind(
  desk: AnswerDesk,
  { id, conversationId, text }: ByRule,
  { service }: ConversationRow,
): Promise<boolean> {
  const person = service.attendantId ?? service.preferredId;
  const mentionIds = person === null ? await membersOf(desk, service.sectorId) : [person];
  await writeAutomaticNote(desk, conversationId, { text, mentionIds }, id);
  return true;
}

function membersOf({ db }: AnswerDesk, sectorId: string): PromiseLike<string[]> {
  const here = db.attendants.filter(({ sectorIds, leftAt }) => leftAt === null && sectorIds.includes(sectorId));
  return here.primaryKeys();
}
