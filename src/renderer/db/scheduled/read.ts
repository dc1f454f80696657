import { may } from '../../../shared/domain/team/permissions';
import type { Attendant } from '../../../shared/domain/team/attendant';
import type { Instant } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../database';
import type { ConversationRow } from '../conversations/row';
import type { ScheduledRow } from './row';

/** What waits in a conversation and what is held there, the soonest first. */
export async function scheduledIn(db: BalcaoDatabase, conversationId: string): Promise<ScheduledRow[]> {
  const rows = await db.scheduled.where('conversationId').equals(conversationId).toArray();
  return rows.sort((a, b) => a.dueAt - b.dueAt);
}

/** One of them; undefined once it has left. */
export async function readScheduled(db: BalcaoDatabase, id: string): Promise<ScheduledRow | undefined> {
  return db.scheduled.get(id);
}

/** All of it, the soonest first. */
async function everyScheduled(db: BalcaoDatabase): Promise<ScheduledRow[]> {
  return db.scheduled.orderBy('dueAt').toArray();
}

type Person = Pick<Attendant, 'id' | 'role' | 'sectorIds' | 'ownOnly' | 'leftAt'>;

/** What this person may see of it, the soonest first: the own, and what rules left in conversations that they see. */
export async function scheduledSeenBy(db: BalcaoDatabase, person: Person): Promise<ScheduledRow[]> {
  const rows = await everyScheduled(db);
  if (may(person, 'seeAll')) return rows;
  const byRules = rows.filter(({ rule }) => rule !== undefined);
  const conversations = await db.conversations.bulkGet(byRules.map(({ conversationId }) => conversationId));
  const seen = new Set(byRules.filter((_row, at) => isSeen(person, conversations[at])).map(({ id }) => id));
  return rows.filter(({ id, authorId }) => authorId === person.id || seen.has(id));
}

function isSeen(person: Person, conversation: ConversationRow | undefined): boolean {
  return conversation !== undefined && may(person, 'see', conversation.service);
}

/** What waits and is due by now, the soonest first. */
export async function dueScheduled(db: BalcaoDatabase, now: Instant): Promise<ScheduledRow[]> {
  const rows = db.scheduled.where('dueAt').belowOrEqual(now);
  return rows.filter(({ held }) => held === null).sortBy('dueAt');
}

/** When the next one that waits is due; null: none waits. */
export async function nextScheduledAt(db: BalcaoDatabase): Promise<Instant | null> {
  const next = await db.scheduled
    .orderBy('dueAt')
    .filter(({ held }) => held === null)
    .first();
  return next?.dueAt ?? null;
}

/** Is this file part of something that waits? */
export async function isScheduledFile(db: BalcaoDatabase, mediaId: string): Promise<boolean> {
  const holder = await db.scheduled
    .filter(({ attachments }) => attachments.some((file) => file.mediaId === mediaId))
    .first();
  return holder !== undefined;
}
