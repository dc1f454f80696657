import type { InteractiveContent, MediaContent, TextContent } from '../../conversations/content';
import type { Instant } from '../../../kernel/instant';
import type { CustomerRecord } from './customerRecord';
import type { PictureFacts } from './picture';
import type { CollectedField, EndReason, FlowSession } from './session';

export interface ReceivedFile {
  readonly mimeType: string;
  /** Bytes; null: not known. */
  readonly size: number | null;
  /** Of pictures: what the decoder saw; null: it was not looked at. */
  readonly picture: PictureFacts | null;
  /** It could not be fetched from WhatsApp. */
  readonly lost: boolean;
}

interface Word {
  /** The message's id. */
  readonly id: string;
  /** When the customer wrote it, by WhatsApp's clock. */
  readonly at: Instant;
}

/** One thing that happens to a session. */
export type FlowInput =
  | (Word & { readonly kind: 'text'; readonly text: string })
  | (Word & { readonly kind: 'choice'; readonly optionId: string; readonly title: string })
  | (Word & { readonly kind: 'file'; readonly file: ReceivedFile })
  /** Voice note, sticker, place, card and whatever else. */
  | (Word & { readonly kind: 'other' })
  /** The customer says no more. */
  | (Word & { readonly kind: 'silence' });

/** What a step may know beside flow and session. */
export interface FlowContext {
  readonly now: Instant;
  /** By `variableName`: those that Balcão fills itself, and `campo.<key>` of what is kept with the customer. */
  readonly variables: Readonly<Record<string, string>>;
  /** Records by `recordKeys`; see `wantedKeys` for those that a step may ask for. */
  readonly records: ReadonlyMap<string, readonly CustomerRecord[]>;
  /** Keys of the customer's own phone number. */
  readonly phoneKeys: readonly string[];
  /** Too many wrong answers lately, in whatever conversation. */
  readonly identityLocked: boolean;
  /** Is somebody at work in the sector? */
  readonly isOpen: boolean;
}

/** One line of what a person should know who takes over. */
export type SummaryLine =
  | { readonly kind: 'path'; readonly steps: readonly string[] }
  | { readonly kind: 'field'; readonly label: string; readonly value: string }
  | {
      readonly kind: 'documents';
      readonly received: number;
      readonly wanted: number;
      readonly missing: readonly string[];
    }
  | { readonly kind: 'identity'; readonly confirmed: boolean; readonly failures: number };

/** What a step wants done, in this order. */
export type FlowAct =
  | {
      readonly do: 'send';
      /** An empty text stands for files alone. */
      readonly content: TextContent | InteractiveContent;
      /** Files that leave with the text. */
      readonly files?: readonly MediaContent[];
    }
  /** Keep it with the customer. */
  | { readonly do: 'keep'; readonly field: CollectedField }
  | { readonly do: 'document'; readonly label: string; readonly messageId: string; readonly verdict: DocumentVerdict }
  | { readonly do: 'identity'; readonly confirmedUntil: Instant | null; readonly recordId: string | null }
  /** No more identity steps for this customer for a day. */
  | { readonly do: 'lock' }
  | {
      readonly do: 'handoff';
      readonly sectorId: string | null;
      readonly reason: EndReason;
      readonly summary: readonly SummaryLine[];
    }
  | { readonly do: 'close'; readonly reason: EndReason };

export type DocumentVerdict = 'accepted' | 'wrong-type' | 'too-large' | 'unreadable' | 'lost';

export interface Step {
  readonly session: FlowSession;
  readonly acts: readonly FlowAct[];
}
