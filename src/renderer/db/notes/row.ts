import type { Instant } from '../../../shared/kernel/instant';

/** What the team writes to itself in a conversation; customers never see it. */
export interface NoteRow {
  /** A ULID. */
  readonly id: string;
  readonly conversationId: string;
  /** Place in the conversation, on the same scale as messages. */
  readonly order: number;
  readonly at: Instant;
  readonly authorId: string;
  readonly text: string;
  /** Attendants named with @ in the text. */
  readonly mentionIds: readonly string[];
  /** Mentioned people who have not opened it yet. multiEntry index of the mentions view. */
  readonly unseenByIds: readonly string[];
}
