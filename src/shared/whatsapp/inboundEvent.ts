import type { PersonRef } from '../domain/contacts/identity';
import type { MessageContent } from '../domain/conversations/content';
import type { WebhookStatus } from '../domain/conversations/delivery';
import type { Instant } from '../kernel/instant';

/** What one webhook says, in our words. One webhook may hold up to 1,000 of them (cloud-api 4.3). */
export type InboundEvent =
  | MessageArrived
  | ReactionArrived
  | MessageEdited
  | MessageRevoked
  | StatusArrived
  | IdentityChanged
  | PreferenceChanged
  | AccountNotice
  | PlatformError
  | Unrecognised;

export interface ApiError {
  readonly code: number;
  readonly title: string;
  /** `error_data.details`, English, for people who look deeper. */
  readonly detail?: string;
}

export interface Referral {
  readonly sourceUrl?: string;
  readonly sourceType?: string;
  readonly sourceId?: string;
  readonly headline?: string;
  readonly body?: string;
}

export interface MessageArrived {
  readonly type: 'message';
  readonly wamid: string;
  /** From the message's own timestamp, not from its arrival: windows are computed by it (8.1). */
  readonly at: Instant;
  /** The customer: who wrote it or, of an echo, to whom the phone app wrote. */
  readonly sender: PersonRef;
  readonly content: MessageContent;
  readonly quotedWamid?: string;
  readonly forwarded?: 'once' | 'often';
  readonly referral?: Referral;
  /** Typed on the phone app of the same number (coexistence echo): ours, not the customer's. */
  readonly echo?: boolean;
  readonly errors?: readonly ApiError[];
  /** From before the number came here (cloud-api 11): told for the record, never as something new. */
  readonly history?: { /** Of ours: sent, delivered, read, played, pending, error. */ readonly status?: string };
}

export interface ReactionArrived {
  readonly type: 'reaction';
  readonly wamid: string;
  readonly at: Instant;
  readonly sender: PersonRef;
  readonly targetWamid: string;
  /** null: the reaction was taken back. */
  readonly emoji: string | null;
  readonly echo?: boolean;
}

export interface MessageEdited {
  readonly type: 'edit';
  readonly wamid: string;
  readonly at: Instant;
  readonly sender: PersonRef;
  readonly originalWamid: string;
  readonly content: MessageContent;
  readonly echo?: boolean;
}

export interface MessageRevoked {
  readonly type: 'revoke';
  readonly wamid: string;
  readonly at: Instant;
  readonly sender: PersonRef;
  readonly originalWamid: string;
  readonly echo?: boolean;
}

export interface StatusArrived {
  readonly type: 'status';
  readonly wamid: string;
  readonly status: WebhookStatus;
  readonly at: Instant;
  readonly recipient: PersonRef;
  /** `biz_opaque_callback_data`: our outbox id. */
  readonly outboxId?: string;
  readonly errors: readonly ApiError[];
  readonly pricing?: { readonly type: string; readonly category: string; readonly billable: boolean };
}

/** The customer changed the number or the BSUID (cloud-api 5.7). */
export interface IdentityChanged {
  readonly type: 'identity-change';
  readonly wamid: string;
  readonly at: Instant;
  readonly before: PersonRef;
  readonly after: PersonRef;
  readonly text: string;
}

/** Marketing messages stopped or resumed by the customer (`user_preferences`). */
export interface PreferenceChanged {
  readonly type: 'preference';
  readonly at: Instant;
  readonly person: PersonRef;
  readonly category: string;
  readonly value: 'stop' | 'resume';
}

/** Template, quality, name, account and security fields (4.6): the value as it came. */
export interface AccountNotice {
  readonly type: 'account';
  readonly field: string;
  readonly at: Instant | null;
  readonly value: unknown;
}

/** `value.errors[]` without messages or statuses. */
export interface PlatformError {
  readonly type: 'platform-error';
  readonly errors: readonly ApiError[];
}

/** Could not be understood: kept raw, shown under Diagnóstico, never a crash and never dropped. */
export interface Unrecognised {
  readonly type: 'unrecognised';
  readonly reason: 'not-json' | 'not-an-envelope' | 'unknown-field' | 'bad-shape' | 'other-number';
  readonly field?: string;
  readonly raw: string;
}
