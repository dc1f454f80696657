import type { ConnectionFile } from '../../shared/contract/connectionFile';
import type { Instant } from '../../shared/kernel/instant';
import type { Customer } from '../state/customer';
import type { TemplateButton } from '../state/template';
import type { InboundMessage, Message, OutboundMessage, StatusName } from '../state/message';
import type { WebhookCounters } from '../webhooks/sender';

/** The one line that the sandbox prints when it is ready. */
export interface SandboxLine extends ConnectionFile {
  readonly controlUrl: string;
  readonly phonePageUrl: string;
  readonly webhookPort: 0;
  readonly appId: string;
}

export interface SandboxState {
  readonly now: Instant;
  readonly speed: number;
  readonly offline: boolean;
  readonly callback: string | null;
  readonly subscribed: boolean;
  readonly tokenExpired: boolean;
  readonly sent: number;
  readonly written: number;
  readonly webhooks: WebhookCounters;
  readonly customers: readonly Customer[];
}

/** What the business sent, as often as it was accepted. */
export type SentRecord = OutboundMessage & { readonly latest: StatusName | null };

/** What a customer wrote and how its webhook fared. */
export type WrittenRecord = InboundMessage;

export interface WebhookLogEntry {
  readonly id: number;
  readonly field: string;
  readonly state: 'queued' | 'sending' | 'waiting' | 'delivered' | 'dropped';
  readonly duplicateOf: number | null;
  readonly nextAt: Instant | null;
  readonly wamids: readonly string[];
  readonly attempts: readonly {
    readonly at: Instant;
    readonly url: string | null;
    readonly status: number;
    readonly tookMs: number;
    readonly problem: string | null;
  }[];
  readonly body: string;
}

/** A flood of inbound texts, for benchmarks and kill tests. */
export interface BurstRequest {
  readonly customers: number;
  readonly messagesEach: number;
  /** Real messages a second; 0 or absent: as fast as the callback answers. */
  readonly perSecond?: number;
  /** Connections at a time; default: as set for webhooks. */
  readonly concurrency?: number;
  /** Part of the POSTs that is sent twice, 0–1. */
  readonly duplicates?: number;
  /** Characters of each text. */
  readonly textLength?: number;
}

export interface BurstReport {
  readonly id: string;
  readonly total: number;
  readonly written: number;
  /** Messages of the burst answered 200 at least once. */
  readonly answered200: number;
  readonly finished: boolean;
  /** Real time from the first message to the last first-200 (or to now), ms. */
  readonly elapsedMs: number;
  /** From writing to the first 200, real ms. */
  readonly latencyP50Ms: number | null;
  readonly latencyP95Ms: number | null;
}

/** A fact to wait for. Absent members are not asked for. */
export interface WaitFor {
  readonly sentAtLeast?: number;
  readonly writtenAnswered?: number;
  readonly outboxId?: string;
  /** With `outboxId` or `wamid`: the status that the message must have had. */
  readonly status?: StatusName;
  readonly wamid?: string;
  /** A sent text that contains this. */
  readonly sentText?: string;
  /** An inbound message that was marked as read. */
  readonly readWamid?: string;
  /** No webhook is queued, on the way or waiting. */
  readonly webhooksIdle?: boolean;
  readonly callbackSet?: boolean;
}

/** A template as it is read on the phone. */
export interface TemplateSeen {
  readonly header: string | null;
  /** The file at its head, as it was sent. */
  readonly media: { readonly type: 'image' | 'video' | 'document'; readonly content: unknown } | null;
  readonly text: string;
  readonly footer: string | null;
  readonly buttons: readonly TemplateButton[];
}

/** A customer in the phone page's list of chats. */
export interface ChatSummary {
  readonly key: string;
  readonly name: string;
  readonly waId: string;
  readonly username: string | null;
  readonly mode: Customer['mode'];
  /** Of the last message, ms; 0: none yet. */
  readonly at: Instant;
  readonly last: (Message & { readonly seen?: TemplateSeen }) | null;
}
