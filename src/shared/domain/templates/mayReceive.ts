/** Why a customer gets no template of a category; null: they may. */
export type TemplateBar =
  /** They asked to be left alone: nothing leaves that they have not asked for (Messaging Policy; LGPD art. 18). */
  | 'left-alone'
  /** Advertising needs a yes of theirs, and none is known (cloud-api 8.3). */
  | 'not-agreed';

/**
 * May this customer be written to with a template of this category (cloud-api 8.3, 8.4)? UTILITY is about something of
 * their own. Only the customer's own word counts as a yes: WhatsApp's "resume", or "quero receber" written by them.
 */
export function mayReceive(category: string, marketing: 'unknown' | 'stopped' | 'resumed'): TemplateBar | null {
  if (marketing === 'stopped') return 'left-alone';
  return category.toUpperCase() === 'UTILITY' || marketing === 'resumed' ? null : 'not-agreed';
}
