import type { ServiceChange } from '../../../shared/domain/queue/serviceChange';
import { SECOND } from '../../../shared/kernel/instant';
import type { ChangeRow } from '../../db/changes/row';
import type { FarewellRow } from '../../db/farewells/row';
import type { AnswerDesk } from './answerDesk';
import type { AnswerHouse } from './answerHouse';

/** Closings of many can be undone for ten seconds: nobody is told good-bye before. */
const UNDOABLE = 12 * SECOND;

type Closed = Extract<ServiceChange, { kind: 'conversation.closed' }>['body'];

/** A closing is to be told to the customer: by a person's act, or by Balcão where a person had it. Rules look at every one. */
export async function noteFarewell(desk: AnswerDesk, house: AnswerHouse, change: ChangeRow): Promise<void> {
  const { survey, farewell } = house.settings;
  const ruled = house.rules.some(({ event }) => event === 'closed');
  const { conversationId, actor, at, body } = change;
  if (conversationId === null || !(survey.on || farewell.on || ruled)) return;
  const { before, rebuilt } = body as Closed;
  const attendantId = actor.startsWith('attendant:') ? actor.slice('attendant:'.length) : before;
  const closing = desk.conversation(conversationId)?.service.closing;
  if ((attendantId === null && !ruled) || rebuilt === true || closing?.at !== at) return;
  const id = `${conversationId}@${at}`;
  if ((await desk.db.surveys.get(id)) !== undefined) return;
  const row: FarewellRow = { id, conversationId, closedAt: at, dueAt: at + UNDOABLE, attendantId };
  await desk.db.farewells.put(row);
}
