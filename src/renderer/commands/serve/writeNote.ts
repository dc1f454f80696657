import { followedBy } from '../../../shared/domain/conversations/marks';
import type { Service } from '../../../shared/domain/conversations/service';
import type { ServiceChange } from '../../../shared/domain/queue/serviceChange';
import { ulid } from '../../../shared/kernel/ids';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { NoteRow } from '../../db/notes/row';
import type { Scene } from './actOn';

/** Longest note, characters. */
const NOTE_MAX = 4_096;

export interface NoteWords {
  readonly text: string;
  /** Attendants named with @ in the text; those who are not at work here are left out. */
  readonly mentionIds: readonly string[];
}

export interface Noted {
  readonly noteId: string;
  /** With the people who were named as followers. */
  readonly service: Service;
  readonly change: ServiceChange;
}

export type NoteFailure = { readonly code: 'empty' | 'too-long' };

/** Refuses what cannot be kept as a note. */
export function checkNote({ text }: NoteWords): Result<null, NoteFailure> {
  if (text.trim() === '') return refused({ code: 'empty' });
  if (Array.from(text).length > NOTE_MAX) return refused({ code: 'too-long' });
  return done(null);
}

/**
 * Writes a note into the running transaction. Who is named in it follows the conversation from now on, and finds it among
 * the mentions until it was opened.
 */
export async function writeNote({ db, conversation, actor, now, random }: Scene, words: NoteWords): Promise<Noted> {
  const wanted = [...new Set(words.mentionIds)].filter((id) => id !== actor.id);
  const people = await db.attendants.bulkGet(wanted);
  const mentionIds = people.flatMap((person) => (person && person.leftAt === null ? [person.id] : []));
  const note: NoteRow = {
    id: ulid(now, random),
    conversationId: conversation.id,
    // Never before what it is about, even where this computer's clock is behind WhatsApp's.
    order: Math.max(now, conversation.lastOrder),
    at: now,
    authorId: actor.id,
    text: words.text,
    mentionIds,
    unseenByIds: mentionIds,
  };
  await db.notes.add(note);
  const service = mentionIds.reduce(followedBy, conversation.service);
  return { noteId: note.id, service, change: { kind: 'note.written', body: { noteId: note.id, mentionIds } } };
}
