import type { Presence } from '../../../shared/domain/team/presence';

/** Keyed by attendantId. */
export type PresenceRow = Presence;
