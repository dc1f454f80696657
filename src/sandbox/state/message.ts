import type { Instant } from '../../shared/kernel/instant';

export type StatusName = 'sent' | 'delivered' | 'read' | 'played' | 'failed';

/** A message that the business sent and the API accepted. */
export interface OutboundMessage {
  readonly wamid: string;
  readonly direction: 'out';
  readonly customerKey: string;
  readonly addressedBy: 'phone' | 'bsuid';
  readonly acceptedAt: Instant;
  readonly type: string;
  /** The object under the type's name, as it was sent. */
  readonly content: unknown;
  /** Id of the quoted message. */
  readonly quoted: string | null;
  /** `biz_opaque_callback_data`. */
  readonly outboxId: string | null;
  readonly templateName: string | null;
  readonly category: string;
  readonly statuses: { readonly status: StatusName; readonly at: Instant; readonly errorCode?: number }[];
}

/** A message that a customer wrote. */
export interface InboundMessage {
  readonly wamid: string;
  readonly direction: 'in';
  readonly customerKey: string;
  readonly at: Instant;
  readonly type: string;
  readonly content: unknown;
  readonly quoted: string | null;
  /** The business marked it as read. */
  readAt: Instant | null;
  typingAt: Instant | null;
  /** POSTs that carried it and their result: how often it was answered 200. */
  attempts: number;
  answered200: number;
  /** Real time from writing to the first 200, ms. */
  latencyMs: number | null;
  /** A benchmark's tag. */
  readonly burstId: string | null;
}

export type Message = OutboundMessage | InboundMessage;

/** The newest status of an outbound message. */
export function latestStatus(message: OutboundMessage): StatusName | null {
  return message.statuses.at(-1)?.status ?? null;
}
