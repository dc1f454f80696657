import { fewServiceChanges, latestServiceChanges, serviceChanges } from '../../db/changes/readService';
import type { ChangeRow } from '../../db/changes/row';
import type { BalcaoDatabase } from '../../db/database';
import type { MessageRow } from '../../db/messages/row';
import { notesBetween } from '../../db/notes/read';
import type { NoteRow } from '../../db/notes/row';
import type { Asides } from './streamRows';

/** What is known of them when a conversation is painted first. */
export interface FirstAsides {
  readonly notes: readonly NoteRow[];
  /** null: they take longer than a click may wait, and follow. */
  readonly events: readonly ChangeRow[] | null;
}

export const NOT_READ: FirstAsides = { notes: [], events: null };

/** Where the asides of a stretch begin: with its first message, or with the conversation when nothing is older. */
export function asidesBegin(messages: readonly MessageRow[], hasOlder: boolean): number {
  return hasOlder ? (messages[0]?.order ?? -Infinity) : -Infinity;
}

/**
 * What belongs between the messages with which a conversation is opened.
 * @param atEnd they are its newest ones
 */
export async function readFirstAsides(
  db: BalcaoDatabase,
  conversationId: string,
  since: number,
  atEnd: boolean,
): Promise<FirstAsides> {
  const [notes, few] = await Promise.all([
    notesBetween(db, conversationId, since),
    fewServiceChanges(db, conversationId, since),
  ]);
  if (few !== null || !atEnd) return { notes, events: few };
  return { notes, events: await latestServiceChanges(db, conversationId, since) };
}

/** What belongs between the messages from a place to another one. */
export async function readAsides(
  db: BalcaoDatabase,
  conversationId: string,
  since: number,
  until: number,
): Promise<Asides> {
  const [notes, events] = await Promise.all([
    notesBetween(db, conversationId, since, until),
    serviceChanges(db, conversationId, since, until),
  ]);
  return { notes, events };
}
