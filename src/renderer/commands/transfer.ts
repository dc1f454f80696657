import type { Service } from '../../shared/domain/conversations/service';
import { done } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { passDraft } from './passDraft';
import { actOn, served } from './serve/actOn';
import type { ActFailure, ActInput } from './serve/actOn';
import { deskTables } from './serve/desk';
import { handOver } from './serve/receiver';
import type { Receiver, ReceiverFailure } from './serve/receiver';
import { checkNote, writeNote } from './serve/writeNote';
import type { NoteFailure, NoteWords } from './serve/writeNote';

export interface Transfer extends ActInput {
  readonly to: Receiver;
  /** Goes with it; a person who receives it is mentioned. */
  readonly note?: NoteWords;
  /** What the person has begun to write to the customer goes with it; else it stays theirs. */
  readonly withDraft?: boolean;
}

export interface Transferred {
  readonly service: Service;
  /** The person is not there: it waits in the queue and goes to them first. */
  readonly away: boolean;
  /** Who gets it; null: the queue of its sector. */
  readonly attendantId: string | null;
}

/** Hands a conversation to a colleague or to a sector; it keeps its age and its priority. */
export async function transfer(
  db: BalcaoDatabase,
  input: Transfer,
  occasion: Occasion,
): Promise<Result<Transferred, ActFailure | ReceiverFailure | NoteFailure>> {
  const { note: words } = input;
  const fit = words === undefined ? done(null) : checkNote(words);
  if (!fit.ok) return fit;
  return db.transaction('rw', [...deskTables(db), db.ownDrafts], async () => {
    const handed = await handOn(db, input, occasion);
    if (!handed.ok || input.withDraft !== true) return handed;
    const { conversationId, by } = input;
    await passDraft(db, { conversationId, by, to: handed.value.attendantId, now: occasion.now });
    return handed;
  });
}

async function handOn(
  db: BalcaoDatabase,
  input: Transfer,
  occasion: Occasion,
): Promise<Result<Transferred, ActFailure | ReceiverFailure>> {
  const { to, note: words } = input;
  let away = false;
  let receiver: string | null = null;
  const result = await actOn(db, input, 'transfer', occasion, async (scene) => {
    const handed = await handOver(scene, to);
    if (!handed.ok) return handed;
    const { service, attendantId } = handed.value;
    away = handed.value.away;
    receiver = attendantId;
    const named = attendantId === null ? [] : [attendantId];
    const noted = words && (await writeNote(scene, { ...words, mentionIds: [...words.mentionIds, ...named] }));
    const { sectorId, attendantId: had } = scene.conversation.service;
    const before = { sectorId, attendantId: had };
    const body = { before, sectorId: service.sectorId, attendantId, away, noteId: noted?.noteId ?? null };
    const handedOver = { kind: 'conversation.transferred', body } as const;
    if (noted === undefined) return served(service, handedOver);
    return served({ ...service, followerIds: noted.service.followerIds }, handedOver, noted.change);
  });
  return result.ok ? done({ service: result.value, away, attendantId: receiver }) : result;
}
