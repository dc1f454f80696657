import type { Instant } from '../../kernel/instant';

/** Kinds of documents that a search can be narrowed to: a MessageContent kind, a MediaKind, or a note of the team. */
export const searchKinds = [
  ...['text', 'image', 'video', 'audio', 'document', 'sticker', 'location', 'contacts'],
  ...['choice', 'interactive', 'template', 'order', 'system', 'unsupported', 'note'],
] as const;

/** What a hit has to meet beside the words; null and false: anything. */
export interface SearchFilter {
  readonly conversationId: string | null;
  readonly contactId: string | null;
  /** Wrote it, or has the conversation. */
  readonly attendantId: string | null;
  readonly sectorId: string | null;
  /** First moment, and the moment after the last. */
  readonly from: Instant | null;
  readonly until: Instant | null;
  readonly kind: string | null;
  readonly direction: 'in' | 'out' | null;
  readonly state: 'open' | 'closed' | null;
  /** Of conversations that are or were a CNA. */
  readonly missed: boolean;
  /** Only what the customer deleted for everyone; otherwise that is left out. */
  readonly revoked: boolean;
}

export const ANYTHING: SearchFilter = {
  ...{ conversationId: null, contactId: null, attendantId: null, sectorId: null, from: null, until: null },
  ...{ kind: null, direction: null, state: null, missed: false, revoked: false },
};
/** How many conditions it has; a conversation's own search counts none for being in it. */
export function conditionsIn(filter: SearchFilter): number {
  const { contactId, attendantId, sectorId, from, until, kind, direction, state, missed, revoked } = filter;
  const chosen = [contactId, attendantId, sectorId, from ?? until, kind, direction, state];
  return chosen.filter((value) => value !== null).length + Number(missed) + Number(revoked);
}
