import type { Table } from 'dexie';
import type { ReplyFacts } from '../../../shared/domain/replies/replyFacts';
import type { BalcaoDatabase } from '../../db/database';
import type { Occasion } from '../occasion';
import { replyTables } from '../putReply';
import { deskTables } from '../serve/desk';

/** What the steps of one run share. */
export interface MacroScene {
  readonly db: BalcaoDatabase;
  readonly conversationId: string;
  readonly by: string;
  readonly occasion: Occasion;
  /** What the texts are filled from. */
  readonly facts: ReplyFacts;
  /** What somebody filled in for this run, by the names of the variables. */
  readonly values: Readonly<Record<string, string>>;
  /** `order` of the last message that whoever runs it had seen. */
  readonly seenUpTo: number;
}

/** Tables of a transaction in which a macro runs: whatever one of its steps may touch. */
export function macroTables(db: BalcaoDatabase): Table[] {
  const more = [db.macros, db.quickReplies, db.scheduled, db.ownDrafts, db.house];
  return [...new Set([...deskTables(db), ...replyTables(db), ...more])];
}
