import type { Service } from '../../../shared/domain/conversations/service';
import { canonicalJson } from '../../../shared/kernel/canonicalJson';
import type { Instant } from '../../../shared/kernel/instant';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import type { Undo } from '../bulkActs';
import type { Occasion } from '../occasion';
import { cancelScheduled } from '../schedule/cancelScheduled';
import { deskTables } from '../serve/desk';
import { undoBulk } from '../undoBulk';

/** What it takes to take a macro back, for ten seconds. What left for the customer and what was noted stays. */
export interface MacroUndo {
  readonly service: Undo;
  readonly scheduledIds: readonly string[];
}

/** Remembers how a conversation stood before the steps that can be taken back. */
export class UndoPoint {
  private before: Pick<ConversationRow, 'service' | 'unread' | 'waitingSince'>;

  constructor(private readonly first: ConversationRow) {
    this.before = first;
  }

  /** A reply was put: that it was answered stays true, only what was marked before it goes back. */
  moveTo(row: ConversationRow | undefined): void {
    if (!row) return;
    const { tags, priority } = this.first.service;
    this.before = { service: { ...row.service, tags, priority }, unread: row.unread, waitingSince: row.waitingSince };
  }

  /** @returns null: nothing that could be taken back */
  undo(
    row: ConversationRow | undefined,
    { by, at, scheduledIds }: { readonly by: string; readonly at: Instant; readonly scheduledIds: readonly string[] },
  ): MacroUndo | null {
    if (!row) return null;
    const { service: before, unread, waitingSince } = this.before;
    const after: Service = row.service;
    const moved = canonicalJson(before) !== canonicalJson(after);
    if (!moved && scheduledIds.length === 0) return null;
    const entry = { conversationId: row.id, before, after, unread, waitingSince };
    return { service: { act: 'macro', at, by, entries: moved ? [entry] : [] }, scheduledIds };
  }
}

/** Puts back what a macro did, where nothing has happened to the conversation since. */
export async function undoMacro(
  db: BalcaoDatabase,
  { service, scheduledIds }: MacroUndo,
  occasion: Occasion,
): Promise<Result<null, { readonly code: 'too-late' | 'moved-on' }>> {
  return db.transaction('rw', [...deskTables(db), db.scheduled], async () => {
    const undone = await undoBulk(db, service, occasion);
    if (!undone.ok) return undone;
    if (undone.value.moved.length > 0) return refused({ code: 'moved-on' });
    for (const id of scheduledIds) await cancelScheduled(db, { by: service.by, id }, occasion);
    return done(null);
  });
}
