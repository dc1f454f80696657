import type { MediaContent } from '../../../shared/domain/conversations/content';
import { momentProblem } from '../../../shared/domain/replies/schedule';
import { may } from '../../../shared/domain/team/permissions';
import { ulid } from '../../../shared/kernel/ids';
import type { Instant } from '../../../shared/kernel/instant';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import type { ScheduledRow } from '../../db/scheduled/row';
import { appendChanges } from '../changeLog';
import { dropDraft } from '../dropDraft';
import type { Occasion } from '../occasion';
import { permit } from '../serve/actOn';
import type { ActFailure } from '../serve/actOn';

export interface ScheduleFields {
  readonly kind: ScheduledRow['kind'];
  readonly dueAt: Instant;
  readonly text: string;
  readonly attachments: readonly MediaContent[];
  readonly unlessAnswered: boolean;
}

export interface ScheduleInput {
  readonly by: string;
  readonly conversationId: string;
  /** null: a new one. */
  readonly id: string | null;
  readonly fields: ScheduleFields;
  /** What is being written in the field is something else, and stays. */
  readonly keepDraft?: true;
}

export type ScheduleFailure =
  ActFailure | { readonly code: 'empty' | 'too-soon' | 'too-far' | 'no-scheduled' | 'not-yours' };

/** Keeps a message or a reminder for a moment to come, new or changed. What stood in the field is its text now. */
export async function schedule(
  db: BalcaoDatabase,
  { by, conversationId, id, fields, keepDraft }: ScheduleInput,
  { now, random }: Occasion,
): Promise<Result<{ readonly id: string }, ScheduleFailure>> {
  const { kind, dueAt, text, attachments } = fields;
  if (kind === 'message' && text.trim() === '' && attachments.length === 0) return refused({ code: 'empty' });
  const problem = momentProblem(dueAt, now);
  if (problem !== null) return refused({ code: problem });
  const fresh = ulid(now, random);
  const tables = [db.scheduled, db.conversations, db.attendants, db.ownDrafts, db.changes, db.meta];
  return db.transaction('rw', tables, async () => {
    const conversation = await db.conversations.get(conversationId);
    if (!conversation) return refused({ code: 'no-conversation' });
    const before = id === null ? undefined : await db.scheduled.get(id);
    // What a rule left to be said is not turned into a reminder by whoever may not say it.
    const act = kind === 'message' || before?.rule ? 'reply' : 'see';
    const permitted = permit(await db.attendants.get(by), act, conversation.service);
    if (!permitted.ok) return permitted;
    const other = before && (await db.conversations.get(before.conversationId));
    // It was written for its customer: in a later conversation perhaps, but never for somebody else.
    if (id !== null && other?.contactId !== conversation.contactId) return refused({ code: 'no-scheduled' });
    // Who changes what a rule made, means it: from now on it is theirs.
    const author = before === undefined || before.rule ? by : before.authorId;
    if (author !== by && !may(permitted.value, 'seeAll')) return refused({ code: 'not-yours' });
    const base = { id: before?.id ?? fresh, conversationId, authorId: author, held: null };
    // What was said "unless the customer answers" is meant from the last time that somebody looked at it.
    await db.scheduled.put({ ...base, ...fields, text: text.trim(), createdAt: now });
    if (id === null && kind === 'message' && !keepDraft) await dropDraft(db, { conversationId, by });
    const entry = { at: now, actor: `attendant:${by}`, conversationId, cause: base.id };
    const name = before ? 'scheduled.changed' : 'scheduled.added';
    await appendChanges(db, [{ ...entry, kind: name, body: { kind, dueAt } }]);
    return done({ id: base.id });
  });
}
