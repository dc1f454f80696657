import type { FiredRules } from '../../../shared/domain/automation/situation';
import type { OpenSurvey } from '../../../shared/domain/automation/survey';
import type { DeliveryState } from '../../../shared/domain/conversations/delivery';
import type { Service } from '../../../shared/domain/conversations/service';
import type { Instant } from '../../../shared/kernel/instant';

/** The last line of a conversation as the list shows it, kept here so that the list joins nothing. */
export interface LastMessage {
  readonly messageId: string;
  readonly direction: 'in' | 'out';
  /** What kind of content, for its icon: a MessageContent kind or a MediaKind. */
  readonly kind: string;
  /** First 160 characters of text or caption; empty when there is none. */
  readonly text: string;
  /** null for inbound. */
  readonly delivery: DeliveryState | null;
}

export interface AutomationMark {
  /** `seq` of the last change that was decided about: what lies before it is decided. */
  readonly upTo: number;
  readonly fired: FiredRules;
}

/** The link of the number that the first message came by, word for word (`domain/links/linkOf`). */
export interface ConversationOrigin {
  readonly linkId: string;
}

/** One service from first message to closing. */
export interface ConversationRow {
  /** `cv-<wamid of the first event>`. */
  readonly id: string;
  readonly contactId: string;
  /** `AAAAMMDD-NNNNN`, given when it began. */
  readonly protocol: string;
  readonly service: Service;
  /** For the list's index: 'closed' exactly while the service's stage is. */
  readonly state: 'open' | 'closed';
  /** Copied from the contact in the same transaction that changes it: name → @username → number → "Cliente BR.…1234". */
  readonly title: string;
  /** Copied from the contact; null while the number is withheld. */
  readonly waId: string | null;
  readonly lastMessage: LastMessage | null;
  /** Moment of the last message; second part of the list's index. */
  readonly lastAt: Instant;
  /** `order` of the last message: the next one in the same second goes after it. */
  readonly lastOrder: number;
  readonly unread: number;
  /** `lastAt` while something is unread, absent otherwise: the sparse index of the unread view. Set by `withUnreadMark` alone. */
  readonly unreadAt?: Instant;
  /** Moment of the customer's newest message: opens the 24 h window (cloud-api 8.1). null: never wrote. */
  readonly lastInboundAt: Instant | null;
  /** Moment of the first inbound message that nobody has answered yet; null when answered. */
  readonly waitingSince: Instant | null;
  readonly messageCount: number;
  /** What automations did here; absent: nothing. */
  readonly automation?: AutomationMark;
  /** Of the last closing: a survey that waits for its answer. */
  readonly survey?: OpenSurvey;
  /** How it began, where that is known; absent: it is not. */
  readonly origin?: ConversationOrigin;
  readonly createdAt: Instant;
}
