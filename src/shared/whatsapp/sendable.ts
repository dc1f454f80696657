import type { PersonRef } from '../domain/contacts/identity';
import type { MessageContent } from '../domain/conversations/content';

/** What may be asked to leave: the contract's `SendContent`, by structure (this room does not know the contract). */
export type SendableContent =
  MessageContent | { readonly kind: 'reaction'; readonly targetWamid: string; readonly emoji: string };

/** The part of the contract's `SendRequest` that goes over the wire. */
export interface Sendable {
  readonly outboxId: string;
  readonly to: PersonRef;
  readonly content: SendableContent;
  readonly quotedWamid?: string;
}
