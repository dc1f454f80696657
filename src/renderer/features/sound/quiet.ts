import { calendarOf } from '../../../shared/domain/hours/calendarOf';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import type { Presence } from '../../../shared/domain/team/presence';
import type { Instant } from '../../../shared/kernel/instant';

/** Who would be told. */
export interface Listener {
  /** A counter of one person has neither presence nor own hours. */
  readonly divided: boolean;
  /** undefined: not read yet. */
  readonly me: { readonly id: string; readonly hours: OpeningHours | null } | undefined;
  presence(id: string): Pick<Presence, 'state'> | undefined;
}

/** Why somebody hears nothing now: off duty, away from the desk, or outside the own hours; null: may be heard. */
export type Quiet = 'offline' | 'pause' | 'off-hours';

export function quietFor({ divided, me, presence }: Listener, now: Instant): Quiet | null {
  if (!divided) return null;
  const state = me === undefined ? 'offline' : (presence(me.id)?.state ?? 'offline');
  if (state !== 'online') return state;
  return me === undefined || isOpen(me.hours, now) ? null : 'off-hours';
}

/** Is it told on the screen of the desktop? A pause keeps that: who only left the desk reads it on coming back. */
export function isAtWork(listener: Listener, now: Instant): boolean {
  const quiet = quietFor(listener, now);
  return quiet === null || (quiet === 'pause' && isOpen(listener.me?.hours ?? null, now));
}

function isOpen(hours: OpeningHours | null, now: Instant): boolean {
  return hours === null || calendarOf(hours).isOpen(now);
}
