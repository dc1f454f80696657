import { SECOND, type Instant } from '../../kernel/instant';

/** What somebody does with the conversation on their screen. `idle`: it is open, but nothing was touched for a while. */
export type GlanceActivity = 'viewing' | 'writing' | 'idle';

/** What one window of this computer tells the others. Never stored. */
export interface Glance {
  readonly windowId: string;
  readonly attendantId: string;
  /** null: no conversation is open there. */
  readonly conversationId: string | null;
  readonly activity: GlanceActivity;
  readonly at: Instant;
}

/** A window that has not been heard of for so long is gone (it says so every ten seconds), ms. */
export const GLANCE_LASTS = 25 * SECOND;

/** The newest word of every window, with this one in it; an older word that comes late changes nothing. */
export function heard(glances: readonly Glance[], word: Glance): readonly Glance[] {
  const before = glances.find((glance) => glance.windowId === word.windowId);
  if (before && before.at > word.at) return glances;
  return [...glances.filter((glance) => glance !== before), word];
}

/** Those still there at `now` (ms). */
export function stillThere(glances: readonly Glance[], now: Instant): readonly Glance[] {
  const there = glances.filter((glance) => now - glance.at < GLANCE_LASTS);
  return there.length === glances.length ? glances : there;
}

const strength: Readonly<Record<GlanceActivity, number>> = { writing: 2, viewing: 1, idle: 0 };

/** Who else looks at a conversation: one entry a person, with the liveliest of their windows; writers first. */
export function lookingAt(
  glances: readonly Glance[],
  conversationId: string,
  exceptId: string | null,
): readonly Pick<Glance, 'attendantId' | 'activity'>[] {
  const people = new Map<string, GlanceActivity>();
  for (const glance of glances) {
    if (glance.conversationId !== conversationId || glance.attendantId === exceptId) continue;
    const before = people.get(glance.attendantId);
    if (!before || strength[glance.activity] > strength[before]) people.set(glance.attendantId, glance.activity);
  }
  return [...people]
    .map(([attendantId, activity]) => ({ attendantId, activity }))
    .sort((a, b) => strength[b.activity] - strength[a.activity] || (a.attendantId < b.attendantId ? -1 : 1));
}
