import type { MessageContent } from '../conversations/content';
import type { DeliveryState } from '../conversations/delivery';

/** Name and version of the format; a reader refuses what it does not know. Persisted in files that leave Balcão. */
export const EXPORT_SCHEMA = 'balcao-conversations/1';

/** A medium as it lies on the computer that exported it; null fields: it was not there. */
export interface ExportedMedium {
  readonly mediaId: string;
  readonly fileName: string | null;
  readonly type: string;
  /** Bytes. */
  readonly size: number | null;
  /** Lower-case hex, of the stored bytes. */
  readonly sha256: string | null;
  /** Path inside the archive; null where media are not part of the export. */
  readonly file: string | null;
}

export interface ExportedAuthor {
  readonly kind: 'customer' | 'attendant' | 'automation' | 'phone-app';
  readonly id: string | null;
  readonly name: string | null;
}

/** One message. Moments are ISO 8601 in UTC. */
export interface ExportedMessage {
  readonly id: string;
  /** WhatsApp's own id; null: never sent, or imported from a chat file. */
  readonly wamid: string | null;
  readonly at: string;
  readonly direction: 'in' | 'out';
  readonly author: ExportedAuthor;
  /** As a person reads it. */
  readonly text: string;
  /** As Balcão keeps it. */
  readonly content: MessageContent;
  readonly medium: ExportedMedium | null;
  readonly delivery: DeliveryState | null;
  readonly deliveryTimes: Readonly<Record<string, string>>;
  readonly error: { readonly code: number; readonly detail: string | null } | null;
  readonly quoted: string | null;
  readonly forwarded: 'once' | 'often' | null;
  readonly earlier: readonly { readonly content: MessageContent; readonly until: string }[];
  /** The customer deleted it then. */
  readonly revokedAt: string | null;
  readonly reactions: readonly { readonly side: 'customer' | 'us'; readonly emoji: string; readonly at: string }[];
  /** From a chat file or WhatsApp's own history, not received here. */
  readonly imported: boolean;
}

export interface ExportedNote {
  readonly id: string;
  readonly at: string;
  readonly author: string | null;
  readonly text: string;
}

export interface ExportedContact {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly username: string | null;
  readonly identities: readonly { readonly kind: string; readonly value: string }[];
  /** The name that the customer shows; `name` may be the team's. */
  readonly profileName: string | null;
  /** What the team and the robot noted of the person, by its label. */
  readonly fields: Readonly<Record<string, string>>;
  /** What the person said about messages that nobody asked for. */
  readonly marketing: 'unknown' | 'stopped' | 'resumed';
  readonly knownSince: string;
}

/** A conversation without its messages. */
export interface ExportedConversation {
  readonly id: string;
  readonly protocol: string;
  readonly contact: ExportedContact;
  readonly state: 'open' | 'closed';
  readonly sector: string | null;
  /** Who has it, or had it last. */
  readonly attendant: string | null;
  /** Everybody who answered in it. */
  readonly attendants: readonly string[];
  readonly startedAt: string;
  readonly lastAt: string;
  readonly closedAt: string | null;
  readonly closingReason: string | null;
  readonly tags: readonly string[];
  readonly priority: number;
  readonly messageCount: number;
}
