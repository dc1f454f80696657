import type { Service } from '../../shared/domain/conversations/service';
import { queuedIn } from '../../shared/domain/conversations/transitions';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import { assigned } from './claim';
import type { Occasion } from './occasion';
import { actOn, served } from './serve/actOn';
import type { ActFailure, ActInput, Scene, Served } from './serve/actOn';
import { handOver } from './serve/receiver';
import type { ReceiverFailure } from './serve/receiver';

export interface Assignment extends ActInput {
  /** null: back to the queue of its sector. */
  readonly attendantId: string | null;
}

export type AssignmentFailure = ReceiverFailure | { readonly code: 'in-queue-already' };

/** A manager says who serves a conversation. Somebody who is away gets it on coming back: until then it waits in the queue. */
export async function assignTo(
  db: BalcaoDatabase,
  input: Assignment,
  occasion: Occasion,
): Promise<Result<Service, ActFailure | AssignmentFailure>> {
  return actOn(db, input, 'assignOthers', occasion, (scene) => planAssignment(scene, input.attendantId));
}

/** Shared with the assigning of many. */
export async function planAssignment(
  scene: Scene,
  attendantId: string | null,
): Promise<Result<Served, AssignmentFailure>> {
  const { conversation, now } = scene;
  const { service } = conversation;
  if (attendantId === null) {
    if (service.stage === 'closed') return refused({ code: 'closed' });
    if (service.stage === 'queue') return refused({ code: 'in-queue-already' });
    const change = { kind: 'conversation.unassigned', body: { before: service.attendantId } } as const;
    return served(queuedIn(service, service.sectorId, null, now), change);
  }
  const handed = await handOver(scene, { attendantId, sectorId: service.sectorId });
  if (!handed.ok) return handed;
  if (!handed.value.away) return served(handed.value.service, assigned(service, attendantId, 'by-hand'));
  const before = { sectorId: service.sectorId, attendantId: service.attendantId };
  const body = { before, sectorId: service.sectorId, attendantId, away: true, noteId: null };
  return done({ service: handed.value.service, changes: [{ kind: 'conversation.transferred', body }] });
}
