import type { MessagePricing } from '../../../shared/domain/automation/messageCost';
import type { MessageContent } from '../../../shared/domain/conversations/content';
import type { DeliveryState } from '../../../shared/domain/conversations/delivery';
import type { Referral } from '../../../shared/whatsapp/inboundEvent';
import type { Instant } from '../../../shared/kernel/instant';

export interface MessageAuthor {
  readonly kind: 'customer' | 'attendant' | 'automation' | 'phone-app';
  readonly id: string | null;
}

export interface MessageError {
  readonly code: number;
  readonly detail: string | null;
}

/** Moments at which WhatsApp reported each state of an outbound message. */
export type DeliveryTimes = Partial<Readonly<Record<'sent' | 'delivered' | 'read' | 'played' | 'failed', Instant>>>;

export interface MessageRow {
  /** Inbound: the wamid. Outbound: our outbox id (a ULID). */
  readonly id: string;
  readonly conversationId: string;
  /**
   * Place in the conversation: the WhatsApp timestamp in ms, moved behind the last message of the same second,
   * since WhatsApp's timestamps have whole seconds. Second part of `[conversationId+order]`.
   */
  readonly order: number;
  readonly at: Instant;
  readonly direction: 'in' | 'out';
  readonly author: MessageAuthor;
  readonly content: MessageContent;
  /** wamid of the quoted message. */
  readonly quotedWamid?: string;
  readonly forwarded?: 'once' | 'often';
  readonly referral?: Referral;
  /** Outbound only; the index that status webhooks use. Inbound messages are found by `id`. */
  readonly sentWamid?: string;
  /** Outbound only. */
  readonly delivery?: DeliveryState;
  readonly deliveryTimes?: DeliveryTimes;
  readonly error?: MessageError;
  /** What WhatsApp said of its price; absent: nothing yet. */
  readonly pricing?: MessagePricing;
  /** Earlier contents of a message that the customer edited, oldest first: nothing is lost. */
  readonly earlier?: readonly { readonly content: MessageContent; readonly until: Instant }[];
  /** Of the import that brought it (`imports`, or `history` of a coexistence number): not received here. Sparse index. */
  readonly importId?: string;
  /** The customer deleted it for everyone; the content stays for the record and is shown struck. */
  readonly revokedAt?: Instant;
}

/** The wamid under which WhatsApp knows a message; undefined while it has not been sent. */
export function wamidOf(message: MessageRow): string | undefined {
  // One that a chat file brought has an id of ours; WhatsApp's own history tells its wamid.
  return message.sentWamid ?? (message.direction === 'in' ? message.id : undefined);
}
