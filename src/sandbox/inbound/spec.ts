import type { Instant } from '../../shared/kernel/instant';

/** What any inbound message may have beside its content (section 4.4). */
export interface InboundExtras {
  /** Id of the message that is quoted. */
  readonly quoted?: string;
  readonly forwarded?: 'once' | 'often';
  /** Came by a Click-to-WhatsApp ad: merged over a sample. */
  readonly referral?: Readonly<Record<string, unknown>>;
  /** The message's own time, ms; absent: now. */
  readonly at?: Instant;
  readonly groupId?: string;
}

export interface InboundMedia {
  /** A medium that exists already; absent: `base64`, or else a small sample made for the kind. */
  readonly mediaId?: string;
  readonly base64?: string;
  readonly mimeType?: string;
  readonly fileName?: string;
  readonly caption?: string;
  readonly voice?: boolean;
  readonly animated?: boolean;
}

export type InteractiveReply =
  | { readonly type: 'button_reply'; readonly id: string; readonly title: string }
  | { readonly type: 'list_reply'; readonly id: string; readonly title: string; readonly description?: string }
  | { readonly type: 'nfm_reply'; readonly name?: 'flow' | 'address_message'; readonly responseJson: string }
  | { readonly type: 'call_permission_reply'; readonly response: 'accept' | 'reject' }
  | { readonly type: 'payment_method'; readonly referenceId: string };

export type InboundContent =
  | { readonly type: 'text'; readonly text: string }
  | ({ readonly type: 'image' | 'video' | 'audio' | 'document' | 'sticker' } & InboundMedia)
  | {
      readonly type: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly name?: string;
      readonly address?: string;
    }
  | { readonly type: 'contacts'; readonly contacts: readonly unknown[]; readonly origin?: 'contact_request' | 'other' }
  /** The own number, shared after `request_contact_info`. */
  | { readonly type: 'contact_request' }
  /** `emoji` empty or absent: taken back. */
  | { readonly type: 'reaction'; readonly target: string; readonly emoji?: string }
  | { readonly type: 'button'; readonly text: string; readonly payload: string }
  | { readonly type: 'interactive'; readonly reply: InteractiveReply }
  | {
      readonly type: 'order';
      readonly catalogId?: string;
      readonly text?: string;
      readonly items?: readonly Readonly<Record<string, unknown>>[];
    }
  | { readonly type: 'system'; readonly body: string; readonly systemType: string }
  | { readonly type: 'unsupported'; readonly subtype?: string; readonly code?: number }
  | { readonly type: 'edit'; readonly original: string; readonly text: string }
  | { readonly type: 'revoke'; readonly original: string }
  | { readonly type: 'request_welcome' }
  /** Any keys at all under any type: for shapes that nobody knows yet. */
  | { readonly type: 'raw'; readonly as: string; readonly keys: Readonly<Record<string, unknown>> };

export type InboundSpec = InboundContent & InboundExtras;
