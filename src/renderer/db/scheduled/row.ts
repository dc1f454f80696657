import type { RuleMatch } from '../../../shared/domain/automation/ruleHolds';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import type { Scheduled } from '../../../shared/domain/replies/schedule';
import type { Instant } from '../../../shared/kernel/instant';

/** A message or a reminder that waits for its moment; deleted in the transaction in which it leaves. Persisted. */
export interface ScheduledRow extends Scheduled {
  readonly id: string;
  readonly conversationId: string;
  readonly text: string;
  readonly attachments: readonly MediaContent[];
  /** Who made it: in whose name it leaves, and who is told. */
  readonly authorId: string;
  /** Why a person has to look at it: its moment has come, and it did not leave. null: it waits. */
  readonly held: { readonly code: string; readonly since: Instant } | null;
  /** The rule that scheduled it, in whose name it leaves; absent: a person did. */
  readonly rule?: ScheduledBy;
}

export interface ScheduledBy {
  readonly id: string;
  /** Of that day. */
  readonly name: string;
  readonly match: RuleMatch;
  /** Was the conversation closed when it was scheduled? Elsewhere it does not leave. */
  readonly closed: boolean;
}
