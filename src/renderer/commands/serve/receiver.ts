import type { Service } from '../../../shared/domain/conversations/service';
import { givenTo, queuedIn } from '../../../shared/domain/conversations/transitions';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { Scene } from './actOn';

/** Who or what a conversation is handed to. */
export type Receiver =
  | { readonly attendantId: string; readonly sectorId?: string }
  | { readonly attendantId?: undefined; readonly sectorId: string };

export type ReceiverFailure = { readonly code: 'closed' | 'no-attendant' | 'no-sector' | 'has-it-already' };

export interface HandedOver {
  readonly service: Service;
  readonly attendantId: string | null;
  /** The receiver is not online: it waits in the queue and goes to them first. */
  readonly away: boolean;
}

/** Hands a conversation to a person or to a sector's queue, with its age and priority. */
export async function handOver(
  { db, conversation, now }: Scene,
  receiver: Receiver,
): Promise<Result<HandedOver, ReceiverFailure>> {
  const { service } = conversation;
  if (service.stage === 'closed') return refused({ code: 'closed' });
  if (receiver.sectorId !== undefined) {
    const sector = await db.sectors.get(receiver.sectorId);
    if (!sector || sector.archivedAt !== null) return refused({ code: 'no-sector' });
  }
  if (receiver.attendantId === undefined) return done(toSector(service, receiver.sectorId, now));
  const person = await db.attendants.get(receiver.attendantId);
  if (!person || person.leftAt !== null) return refused({ code: 'no-attendant' });
  if (service.attendantId === person.id) return refused({ code: 'has-it-already' });
  const inSector = receiver.sectorId ?? sectorOf(person.sectorIds, service.sectorId);
  const presence = await db.presences.get(person.id);
  const away = presence?.state !== 'online';
  const after = away
    ? queuedIn(service, inSector, person.id, now)
    : givenTo({ ...service, sectorId: inSector }, person.id, now);
  return done({ service: after, attendantId: person.id, away });
}

/** It stays in its sector where the receiver belongs to it, and goes to the receiver's first one otherwise. */
function sectorOf(sectorIds: readonly string[], current: string): string {
  return sectorIds.includes(current) ? current : (sectorIds[0] ?? current);
}

function toSector(service: Service, sectorId: string, now: number): HandedOver {
  return { service: queuedIn(service, sectorId, null, now), attendantId: null, away: false };
}
