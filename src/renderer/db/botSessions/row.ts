import type { FlowSession } from '../../../shared/domain/automation/flow/session';
import type { ReceivedFile } from '../../../shared/domain/automation/flow/step';
import type { Instant } from '../../../shared/kernel/instant';

/** A document that came and has to be looked at before the menu can say something about it. */
export interface WaitingFile {
  readonly messageId: string;
  /** WhatsApp's moment of the message. */
  readonly at: Instant;
  readonly mediaId: string;
  readonly mimeType: string;
  readonly sha256?: string;
  readonly fileName?: string;
  /** What was seen; null: not looked at yet. */
  readonly seen: ReceivedFile | null;
}

/** Where the customer of a conversation stands in a menu; kept when the menu is over, for what it collected. */
export interface BotSessionRow {
  readonly conversationId: string;
  readonly session: FlowSession;
  /** In the order in which they came. */
  readonly files: readonly WaitingFile[];
  /** When somebody has to look again: a silence, or a file that was seen. Absent: never (the index leaves such rows out). */
  readonly dueAt?: Instant;
  /** Since when a file waits to be looked at; absent: none does. */
  readonly lookingSince?: Instant;
}
