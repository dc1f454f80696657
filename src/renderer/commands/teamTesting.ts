import { countingBytes, openMemoryDatabase } from '../db/openMemoryDatabase';
import type { BalcaoDatabase } from '../db/database';
import type { ConversationRow } from '../db/conversations/row';
import { newService } from '../../shared/domain/conversations/newService';
import { addAttendant } from './addAttendant';
import type { NewAttendant } from './addAttendant';
import { divideCounter } from './divideCounter';
import type { Occasion } from './occasion';

export const NOW = 1_760_000_000_000;
export const OWNER_PIN = '2749';
export const PIN = '8316';

export interface TeamCounter {
  readonly db: BalcaoDatabase;
  readonly occasion: Occasion;
  readonly recoveryCode: string;
}

/** A divided counter for tests: `local` is the owner Ana. */
export async function openTeamCounter(): Promise<TeamCounter> {
  const db = await openMemoryDatabase();
  const occasion = { now: NOW, random: countingBytes() };
  const owner = { by: 'local', name: 'Ana', photo: null, hue: 0, pin: OWNER_PIN };
  const divided = await divideCounter(db, owner, occasion);
  if (!divided.ok) throw new Error(divided.failure.code);
  return { db, occasion, recoveryCode: divided.value.recoveryCode };
}

/** A colleague with the PIN above. @returns the id */
export async function join(
  { db, occasion }: TeamCounter,
  name: string,
  more: Partial<NewAttendant> = {},
): Promise<string> {
  const form = { role: 'attendant' as const, sectorIds: ['first'], capacity: 5, ownOnly: false, hours: null };
  const input = { by: 'local', name, photo: null, hue: 1, ...form, pin: PIN, ...more };
  const added = await addAttendant(db, input, occasion);
  if (!added.ok) throw new Error(added.failure.code);
  return added.value.attendantId;
}

/** A conversation that somebody has, or nobody. */
export function conversationOf(id: string, attendantId: string | null, sectorId = 'first'): ConversationRow {
  return {
    ...{ id, contactId: `ct-${id}`, protocol: '20251009-00001', state: 'open', title: 'Cliente', waId: null },
    service: { ...newService(sectorId, NOW), attendantId, stage: attendantId === null ? 'queue' : 'attending' },
    ...{ lastMessage: null, lastAt: NOW, lastOrder: 0, unread: 0, lastInboundAt: NOW, waitingSince: NOW },
    ...{ messageCount: 0, createdAt: NOW },
  };
}
