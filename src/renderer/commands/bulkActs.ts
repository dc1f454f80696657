import type { Service } from '../../shared/domain/conversations/service';
import type { ConversationAct } from '../../shared/domain/team/permissions';
import type { Instant } from '../../shared/kernel/instant';
import type { Failure, Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import { planAssignment } from './assignTo';
import { planClosing } from './closeConversation';
import type { Occasion } from './occasion';
import { carryOut, enter } from './serve/actOn';
import type { ActFailure, Plan } from './serve/actOn';
import { Desk, deskTables } from './serve/desk';
import { planSnooze } from './snooze';

export interface ManyInput {
  readonly conversationIds: readonly string[];
  /** Attendant id. */
  readonly by: string;
}

/** One conversation before and after a bulk act: what it takes to undo it. */
export interface Undoable {
  readonly conversationId: string;
  readonly before: Service;
  readonly after: Service;
  readonly unread: number;
  readonly waitingSince: Instant | null;
}

/** Kept by the screen for ten seconds. */
export interface Undo {
  readonly act: 'close' | 'assign' | 'snooze' | 'macro';
  readonly at: Instant;
  readonly by: string;
  readonly entries: readonly Undoable[];
}

export interface ManyDone {
  /** Those that it was done to. */
  readonly conversationIds: readonly string[];
  /** The others, each with the reason. */
  readonly refused: readonly { readonly conversationId: string; readonly code: string }[];
  readonly undo: Undo;
}

/** Closes many at once, in one transaction; each is permitted or refused by itself. */
export async function closeMany(
  db: BalcaoDatabase,
  input: ManyInput & { readonly reason: string | null; readonly addTags?: readonly string[] },
  occasion: Occasion,
): Promise<ManyDone> {
  return actOnMany(db, input, ['close', 'close'], occasion, (scene) => {
    const { tags } = scene.conversation.service;
    return planClosing(scene, { reason: input.reason, tags: [...tags, ...(input.addTags ?? [])] });
  });
}

/** Gives many to one person, or back to their queues. */
export async function assignMany(
  db: BalcaoDatabase,
  input: ManyInput & { readonly attendantId: string | null },
  occasion: Occasion,
): Promise<ManyDone> {
  return actOnMany(db, input, ['assign', 'assignOthers'], occasion, (scene) =>
    planAssignment(scene, input.attendantId),
  );
}

/** Puts many off until the same moment. */
export async function snoozeMany(
  db: BalcaoDatabase,
  input: ManyInput & { readonly until: Instant },
  occasion: Occasion,
): Promise<ManyDone> {
  return actOnMany(db, input, ['snooze', 'snooze'], occasion, (scene) => planSnooze(scene, input));
}

async function actOnMany(
  db: BalcaoDatabase,
  { conversationIds, by }: ManyInput,
  [name, act]: readonly [Undo['act'], ConversationAct],
  { now, random }: Occasion,
  plan: Plan<Failure>,
): Promise<ManyDone> {
  const entries: Undoable[] = [];
  const refusals: { conversationId: string; code: string }[] = [];
  await db.transaction('rw', deskTables(db), async () => {
    const actor = await db.attendants.get(by);
    const desk = await Desk.open(db, conversationIds, now);
    for (const conversationId of new Set(conversationIds)) {
      const before = desk.conversation(conversationId);
      const scene = permitted(enter(actor, desk, conversationId, 'bulk', random), () => {
        return enter(actor, desk, conversationId, act, random);
      });
      const planned = scene.ok ? await plan(scene.value) : scene;
      if (!scene.ok || !planned.ok || !before) {
        refusals.push({ conversationId, code: planned.ok ? 'no-conversation' : planned.failure.code });
        continue;
      }
      carryOut(scene.value, planned.value);
      const { service, unread, waitingSince } = before;
      entries.push({ conversationId, before: service, after: planned.value.service, unread, waitingSince });
    }
    await desk.put();
  });
  const undo = { act: name, at: now, by, entries };
  return { conversationIds: entries.map((entry) => entry.conversationId), refused: refusals, undo };
}

/** Both acts have to be permitted: doing it to many, and doing it at all. */
function permitted<Value>(
  many: Result<Value, ActFailure>,
  single: () => Result<Value, ActFailure>,
): Result<Value, ActFailure> {
  return many.ok ? single() : many;
}
