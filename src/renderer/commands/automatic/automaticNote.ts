import { followedBy } from '../../../shared/domain/conversations/marks';
import type { NoteRow } from '../../db/notes/row';
import type { AnswerDesk } from './answerDesk';

export interface AutomaticNote {
  readonly text: string;
  /** Who is to read it: they are told, and follow the conversation. */
  readonly mentionIds?: readonly string[];
}

/** A note of Balcão for the team; its id is made of its cause. */
export async function writeAutomaticNote(
  desk: AnswerDesk,
  conversationId: string,
  { text, mentionIds = [] }: AutomaticNote,
  cause: string,
): Promise<void> {
  const conversation = desk.conversation(conversationId);
  if (!conversation) return;
  const people = await desk.db.attendants.bulkGet([...new Set(mentionIds)]);
  const here = people.flatMap((person) => (person && person.leftAt === null ? [person.id] : []));
  const note: NoteRow = {
    id: `auto:note:${cause}`,
    conversationId,
    order: Math.max(desk.now, conversation.lastOrder),
    at: desk.now,
    authorId: 'balcao',
    text,
    mentionIds: here,
    unseenByIds: here,
  };
  await desk.db.notes.put(note);
  const change = { kind: 'note.written', body: { noteId: note.id, mentionIds: here } } as const;
  desk.serve(conversationId, here.reduce(followedBy, conversation.service), cause, change);
}
