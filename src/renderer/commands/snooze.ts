import type { Service } from '../../shared/domain/conversations/service';
import { snoozed } from '../../shared/domain/conversations/transitions';
import type { Instant } from '../../shared/kernel/instant';
import { refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { actOn, served } from './serve/actOn';
import type { ActFailure, ActInput, Scene, Served } from './serve/actOn';

export interface SnoozeInput extends ActInput {
  readonly until: Instant;
}

export type SnoozeFailure = { readonly code: 'closed' | 'in-the-past' };

/** Puts a conversation off: it comes back at `until`, or when the customer writes, to whom had it first. */
export async function snooze(
  db: BalcaoDatabase,
  input: SnoozeInput,
  occasion: Occasion,
): Promise<Result<Service, ActFailure | SnoozeFailure>> {
  return actOn(db, input, 'snooze', occasion, (scene) => planSnooze(scene, input));
}

/** Shared with the snoozing of many. */
export function planSnooze(
  { conversation, now }: Scene,
  { until }: Pick<SnoozeInput, 'until'>,
): Result<Served, SnoozeFailure> {
  const { service } = conversation;
  if (service.stage === 'closed') return refused({ code: 'closed' });
  if (until <= now) return refused({ code: 'in-the-past' });
  const body = { until, before: service.attendantId };
  return served(snoozed(service, until, now), { kind: 'conversation.snoozed', body });
}
