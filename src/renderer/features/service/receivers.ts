import { fold } from '../../../shared/kernel/text';
import type { PresenceState } from '../../../shared/domain/team/presence';

/** A person to whom a conversation can be handed. */
export interface PersonReceiver {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly presence: PresenceState;
  /** Conversations that this person serves now. */
  readonly load: number;
  readonly capacity: number | null;
  /** Has the conversation already. */
  readonly holds: boolean;
}

/** A sector to whose queue it can go. */
export interface SectorReceiver {
  readonly kind: 'sector';
  readonly id: string;
  readonly name: string;
  readonly waiting: number;
  readonly online: number;
  /** The conversation is in its queue already. */
  readonly holds: boolean;
}

export type Receiver = PersonReceiver | SectorReceiver;

/** No slot is free. */
export function isFull({ load, capacity }: Pick<PersonReceiver, 'load' | 'capacity'>): boolean {
  return capacity !== null && load >= capacity;
}

const presenceOrder: Readonly<Record<PresenceState, number>> = { online: 0, pause: 1, offline: 2 };

/**
 * The receivers that answer a query, people before sectors. People who can take it come first: online with a free slot,
 * then the others by presence, the least busy first.
 */
export function findReceivers(receivers: readonly Receiver[], query: string): readonly Receiver[] {
  const wanted = fold(query);
  const found = receivers.filter(({ name }) =>
    wanted.split(' ').every((part) =>
      fold(name)
        .split(' ')
        .some((word) => word.startsWith(part)),
    ),
  );
  const people = found.filter((each) => each.kind === 'person').sort(readier);
  return [...people, ...found.filter((each) => each.kind === 'sector')];
}

function readier(a: PersonReceiver, b: PersonReceiver): number {
  return (
    Number(a.holds) - Number(b.holds) ||
    presenceOrder[a.presence] - presenceOrder[b.presence] ||
    Number(isFull(a)) - Number(isFull(b)) ||
    a.load - b.load ||
    a.name.localeCompare(b.name, 'pt-BR')
  );
}
