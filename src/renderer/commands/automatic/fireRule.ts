import type { Firing } from '../../../shared/domain/automation/decision';
import type { RuleAction } from '../../../shared/domain/automation/rule';
import { prioritised, tagged } from '../../../shared/domain/conversations/marks';
import type { Service } from '../../../shared/domain/conversations/service';
import { givenTo, queuedIn } from '../../../shared/domain/conversations/transitions';
import { assertNever } from '../../../shared/kernel/assertNever';
import type { AnswerDesk } from './answerDesk';
import type { AnswerHouse } from './answerHouse';
import { writeAutomaticNote } from './automaticNote';
import { scheduleByRule } from './scheduleByRule';
import type { RuleScheduling } from './scheduleByRule';

/** Carries out what a rule does besides answering, and notes it with its reason. */
export async function fireRule(
  desk: AnswerDesk,
  house: AnswerHouse,
  conversationId: string,
  firing: Firing,
  cause: string,
): Promise<void> {
  const { ruleId, name, match, actions } = firing;
  desk.fired(conversationId, ruleId, cause);
  const did: string[] = [];
  for (const [place, action] of actions.entries()) {
    const acted = await act(desk, house, { conversationId, firing, cause: `${ruleId}:${cause}:${place}` }, action);
    if (acted) did.push(action.kind);
  }
  if (actions.length === 0) return;
  desk.note(conversationId, cause, { kind: 'automation.fired', body: { ruleId, name, match, did } });
}

type Scene = Omit<RuleScheduling, 'action'>;

/** @returns whether anything changed: a conversation that somebody has is not handed on by a rule */
async function act(desk: AnswerDesk, house: AnswerHouse, scene: Scene, action: RuleAction): Promise<boolean> {
  const { conversationId, cause } = scene;
  const service = desk.conversation(conversationId)?.service;
  if (!service) return false;
  switch (action.kind) {
    case 'tag': {
      const after = tagged(service, [...service.tags, ...action.tags]);
      const body = { before: service.tags, after: after.tags };
      return changed(desk, conversationId, [service, after], cause, { kind: 'conversation.tagged', body });
    }
    case 'priority': {
      const after = prioritised(service, action.priority);
      const body = { before: service.priority, after: after.priority };
      return changed(desk, conversationId, [service, after], cause, { kind: 'conversation.prioritised', body });
    }
    case 'sector':
      return toSector(desk, house, conversationId, action.sectorId, cause);
    case 'assign':
      return assign(desk, conversationId, action.attendantId, cause);
    case 'alert':
      await writeAutomaticNote(desk, conversationId, { text: action.text, mentionIds: action.attendantIds }, cause);
      return true;
    case 'schedule':
      return scheduleByRule(desk, house, { ...scene, action });
    case 'answer':
      return false;
    default:
      return assertNever(action);
  }
}

type DeskChange = Parameters<AnswerDesk['serve']>[3];

function changed(
  desk: AnswerDesk,
  id: string,
  [before, after]: readonly [Service, Service],
  cause: string,
  change: DeskChange,
): boolean {
  if (after === before) return false;
  desk.serve(id, after, cause, change);
  return true;
}

function toSector(desk: AnswerDesk, house: AnswerHouse, id: string, sectorId: string, cause: string): boolean {
  const service = desk.conversation(id)?.service;
  const sector = house.sectors.get(sectorId);
  if (service?.stage !== 'queue' || service.sectorId === sectorId || sector?.archivedAt !== null) return false;
  const before = { sectorId: service.sectorId, attendantId: null };
  const body = { before, sectorId, attendantId: null, away: false, noteId: null };
  desk.serve(id, queuedIn(service, sectorId, null, desk.now), cause, { kind: 'conversation.transferred', body });
  return true;
}

/** To somebody who is not there it goes first as soon as they are. */
async function assign(desk: AnswerDesk, id: string, attendantId: string, cause: string): Promise<boolean> {
  const service = desk.conversation(id)?.service;
  const person = await desk.db.attendants.get(attendantId);
  if (service?.stage !== 'queue' || person?.leftAt !== null) return false;
  const presence = await desk.db.presences.get(attendantId);
  if (presence?.state !== 'online') {
    const body = { before: { sectorId: service.sectorId, attendantId: null }, sectorId: service.sectorId, attendantId };
    const change = { kind: 'conversation.transferred', body: { ...body, away: true, noteId: null } } as const;
    desk.serve(id, queuedIn(service, service.sectorId, attendantId, desk.now), cause, change);
    return true;
  }
  const { queuedAt, missed } = service;
  const body = { attendantId, before: null, how: 'by-hand', reason: null, swept: missed !== null, queuedAt } as const;
  desk.serve(id, givenTo(service, attendantId, desk.now), cause, { kind: 'conversation.assigned', body });
  await desk.db.attendants.update(attendantId, { lastReceivedAt: desk.now });
  return true;
}
