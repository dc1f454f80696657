import { contentWords } from '../../../shared/domain/search/contentWords';
import { kindFacet } from '../../../shared/domain/search/indexText';
import { searchKinds } from '../../../shared/domain/search/searchFilter';
import type { MessageRow } from '../../db/messages/row';
import type { NoteRow } from '../../db/notes/row';

/** What the index is given of a message or a note. */
export interface Document {
  readonly id: string;
  readonly conversationId: string;
  /** Its place in the conversation: a moment in ms, from which its place in the index is made. Never changes. */
  readonly order: number;
  readonly text: string;
  /** See `marksOf`. */
  readonly marks: number;
  /** Attendant who wrote it; null: the customer, an automation, the phone. */
  readonly author: string | null;
  /** Token of its kind; '' for texts, which are nearly all. */
  readonly kind: string;
}

/** Bits of `documents.marks`; the lowest five are the place of its kind in `searchKinds`. */
export const OUT = 32;
export const REVOKED = 64;

export function kindMark(kind: string): number {
  return Math.max(0, (searchKinds as readonly string[]).indexOf(kind));
}

export function documentOfMessage(message: MessageRow): Document {
  const { id, conversationId, order, content, direction, author } = message;
  const kind = content.kind === 'media' ? content.media : content.kind;
  const marks = kindMark(kind) + (direction === 'out' ? OUT : 0) + (message.revokedAt === undefined ? 0 : REVOKED);
  const writer = author.kind === 'attendant' ? author.id : null;
  const facet = kind === 'text' ? '' : kindFacet(kind);
  return { id, conversationId, order, text: contentWords(content), marks, author: writer, kind: facet };
}

export function documentOfNote(note: NoteRow): Document {
  const { id, conversationId, order, text, authorId } = note;
  return { id, conversationId, order, text, marks: kindMark('note') + OUT, author: authorId, kind: kindFacet('note') };
}
