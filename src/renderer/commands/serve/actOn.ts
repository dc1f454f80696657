import type { Service } from '../../../shared/domain/conversations/service';
import type { ServiceChange } from '../../../shared/domain/queue/serviceChange';
import { whyNot } from '../../../shared/domain/team/permissions';
import type { ConversationAct, Forbidden } from '../../../shared/domain/team/permissions';
import type { RandomBytes } from '../../../shared/kernel/ids';
import { done, refused } from '../../../shared/kernel/result';
import type { Failure, Result } from '../../../shared/kernel/result';
import type { AttendantRow } from '../../db/attendants/row';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import type { Occasion } from '../occasion';
import { Desk, deskTables } from './desk';

/** An act of a person on one conversation. */
export interface ActInput {
  readonly conversationId: string;
  /** Attendant id. */
  readonly by: string;
}

/** Refusals that every act may meet. */
export type ActFailure =
  | { readonly code: 'no-conversation' }
  /** `unknown`: nobody of that id works here. */
  | { readonly code: 'not-allowed'; readonly why: Forbidden | 'unknown' }
  | { readonly code: 'held-by-other'; readonly attendantId: string };

/** What an act sees: the conversation, who acts, the tables of the running transaction. */
export interface Scene {
  readonly db: BalcaoDatabase;
  readonly desk: Desk;
  readonly conversation: ConversationRow;
  readonly actor: AttendantRow;
  readonly now: number;
  readonly random: RandomBytes;
}

/** What an act makes of it; `service` may be the same object. */
export interface Served {
  readonly service: Service;
  readonly changes: readonly ServiceChange[];
}

export type Plan<F extends Failure> = (scene: Scene) => Promise<Result<Served, F>> | Result<Served, F>;

/** Runs one act: permission and facts are looked at inside the transaction that writes. @returns the service after it */
export async function actOn<F extends Failure>(
  db: BalcaoDatabase,
  input: ActInput,
  act: ConversationAct,
  { now, random }: Occasion,
  plan: Plan<F>,
): Promise<Result<Service, ActFailure | F>> {
  return db.transaction('rw', deskTables(db), async () => {
    const desk = await Desk.open(db, [input.conversationId], now);
    const scene = enter(await db.attendants.get(input.by), desk, input.conversationId, act, random);
    if (!scene.ok) return scene;
    const planned = await plan(scene.value);
    if (!planned.ok) return planned;
    carryOut(scene.value, planned.value);
    await desk.put();
    return done(planned.value.service);
  });
}

/** Puts what an act planned on the desk. */
export function carryOut({ desk, conversation, actor }: Scene, { service, changes }: Served): void {
  if (service === conversation.service && changes.length === 0) return;
  desk.serve(conversation.id, service, `attendant:${actor.id}`, ...changes);
}

/** The scene of an act, where the person may do it. */
export function enter(
  actor: AttendantRow | undefined,
  desk: Desk,
  conversationId: string,
  act: ConversationAct,
  random: RandomBytes,
): Result<Scene, ActFailure> {
  const conversation = desk.conversation(conversationId);
  if (!conversation) return refused({ code: 'no-conversation' });
  const permitted = permit(actor, act, conversation.service);
  if (!permitted.ok) return permitted;
  return done({ db: desk.db, desk, conversation, actor: permitted.value, now: desk.now, random });
}

/** Asks the table of permissions about a person as the tables know them now. */
export function permit(
  actor: AttendantRow | undefined,
  act: ConversationAct,
  service: Service,
): Result<AttendantRow, Exclude<ActFailure, { readonly code: 'no-conversation' }>> {
  if (!actor) return refused({ code: 'not-allowed', why: 'unknown' });
  const why = whyNot(actor, act, service);
  if (why === null) return done(actor);
  if (why === 'held-by-other' && service.attendantId !== null) {
    return refused({ code: why, attendantId: service.attendantId });
  }
  return refused({ code: 'not-allowed', why });
}

/** A plan's answer. */
export function served(service: Service, ...changes: readonly ServiceChange[]): Result<Served, never> {
  return done({ service, changes });
}
