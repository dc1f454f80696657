import type { BotEffect, BotStep } from '../../../shared/domain/automation/bot';
import { answerId } from '../../../shared/domain/automation/ruleRef';
import { tagged } from '../../../shared/domain/conversations/marks';
import type { Service } from '../../../shared/domain/conversations/service';
import { closed, queuedIn } from '../../../shared/domain/conversations/transitions';
import { assertNever } from '../../../shared/kernel/assertNever';
import type { ServiceChange } from '../../../shared/domain/queue/serviceChange';
import type { AnswerDesk } from './answerDesk';
import { writeAutomaticNote } from './automaticNote';
import type { BotPort, BotScene } from './botPort';

/** Lets the menu take its next step, and carries out what it decided. Without a menu the conversation goes to the queue. */
export async function takeBotStep(desk: AnswerDesk, bot: BotPort, scene: BotScene): Promise<void> {
  const { conversation, input } = scene;
  const { id } = conversation;
  const cause = input.kind === 'message' ? input.messageId : `${id}@${input.dueAt}`;
  const messageId = (place: number): string => answerId({ kind: 'bot' }, `${cause}:${place}`);
  // The first message of a step stands for the whole of it: both are written in one transaction.
  if (await desk.has(messageId(0))) return;
  const step = await bot.step(desk.db, scene);
  if (step === null) return handOver(desk, scene, cause);
  const messageIds = desk.hindrance(conversation) === null ? step.sends.map((_content, place) => messageId(place)) : [];
  messageIds.forEach((sentId, place) => {
    const content = step.sends[place];
    if (content) desk.send(id, { id: sentId, rule: { kind: 'bot' }, content });
  });
  desk.note(id, cause, { kind: 'automation.stepped', body: { ...step.reason, messageIds } });
  await carryOut(desk, scene, step, cause);
  if (step.sends.length > 0 && desk.conversation(id)?.service.stage !== 'queue') desk.markServed(id);
}

/** Nobody serves it there: a person does. */
function handOver(desk: AnswerDesk, { conversation: { id, service }, input }: BotScene, cause: string): void {
  const since = input.kind === 'message' ? input.at : desk.now;
  const change = { kind: 'automation.handed-over', body: { sectorId: service.sectorId, why: 'no-menu' } } as const;
  desk.serve(id, queuedIn(service, service.sectorId, null, since), cause, change);
}

async function carryOut(desk: AnswerDesk, scene: BotScene, step: BotStep, cause: string): Promise<void> {
  for (const [place, effect] of step.effects.entries()) await apply(desk, scene, effect, `${cause}:${place}`);
}

async function apply(desk: AnswerDesk, scene: BotScene, effect: BotEffect, cause: string): Promise<void> {
  const { id } = scene.conversation;
  const service = desk.conversation(id)?.service;
  if (!service) return;
  switch (effect.kind) {
    case 'to-sector': {
      const sectorId = effect.sectorId ?? service.sectorId;
      if (effect.summary !== null) await writeAutomaticNote(desk, id, { text: effect.summary }, cause);
      const change = { kind: 'automation.handed-over', body: { sectorId, why: effect.why ?? 'menu' } } as const;
      return desk.serve(id, queuedIn(service, sectorId, null, desk.now), cause, change);
    }
    case 'close':
      return desk.serve(id, ...closing(service, effect.reason, desk.now, cause));
    case 'note':
      return writeAutomaticNote(desk, id, { text: effect.text }, cause);
    case 'tag': {
      const after = tagged(service, [...service.tags, effect.tag]);
      const body = { before: service.tags, after: after.tags };
      return after === service ? undefined : desk.serve(id, after, cause, { kind: 'conversation.tagged', body });
    }
    case 'contact':
      return desk.keepWithContact(scene.contact.id, effect);
    case 'log':
      return desk.note(id, cause, effect.change);
    default:
      return assertNever(effect);
  }
}

function closing(service: Service, reason: string | null, at: number, cause: string): [Service, string, ServiceChange] {
  const body = { reason, tags: service.tags, before: service.attendantId };
  return [closed(service, { at, by: 'balcao', reason }), cause, { kind: 'conversation.closed', body }];
}
