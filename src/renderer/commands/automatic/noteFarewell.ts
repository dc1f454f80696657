import type { AutomaticMessages } from '../../../shared/domain/automation/automaticMessages';
import type { ServiceChange } from '../../../shared/domain/queue/serviceChange';
import { SECOND } from '../../../shared/kernel/instant';
import type { ChangeRow } from '../../db/changes/row';
import type { FarewellRow } from '../../db/farewells/row';
import type { AnswerDesk } from './answerDesk';

/** Closings of many can be undone for ten seconds: nobody is told good-bye before. */
const UNDOABLE = 12 * SECOND;

type Closed = Extract<ServiceChange, { kind: 'conversation.closed' }>['body'];

/** A closing is to be told to the customer: by a person's act, or by Balcão where a person had it. */
export async function noteFarewell(desk: AnswerDesk, settings: AutomaticMessages, change: ChangeRow): Promise<void> {
  const { survey, farewell } = settings;
  const { conversationId, actor, at, body } = change;
  if (conversationId === null || !(survey.on || farewell.on)) return;
  const { before, rebuilt } = body as Closed;
  const attendantId = actor.startsWith('attendant:') ? actor.slice('attendant:'.length) : before;
  const closing = desk.conversation(conversationId)?.service.closing;
  if (attendantId === null || rebuilt === true || closing?.at !== at) return;
  const id = `${conversationId}@${at}`;
  if ((await desk.db.surveys.get(id)) !== undefined) return;
  const row: FarewellRow = { id, conversationId, closedAt: at, dueAt: at + UNDOABLE, attendantId };
  await desk.db.farewells.put(row);
}
