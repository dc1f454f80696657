import type { Instant } from '../../kernel/instant';

/** Each role includes the one before it. */
export type Role = 'attendant' | 'manager' | 'owner';

/** Somebody who serves customers. Persisted. */
export interface Attendant {
  /** A ULID; 'local' for the person of a counter that nobody has divided yet. */
  readonly id: string;
  readonly name: string;
  /** Small picture as a data URL (at most 64 KiB), or null: then initials are shown. */
  readonly photo: string | null;
  /** One of the avatar hues of the design, 0–11. */
  readonly hue: number;
  readonly role: Role;
  readonly sectorIds: readonly string[];
  /** Conversations that this person serves at a time; null: no limit, 0: receives none. */
  readonly capacity: number | null;
  /** "Ver só as minhas": sees the own conversations and the queue of the own sectors only. */
  readonly ownOnly: boolean;
  /** null while at work here; otherwise when the person left. Rows are never deleted: the history names them. */
  readonly leftAt: Instant | null;
  readonly createdAt: Instant;
}

/** The person of a counter that nobody has divided yet: owner, without PIN. */
export const LOCAL_ATTENDANT = 'local';
