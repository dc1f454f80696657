import { useLiveQuery } from 'dexie-react-hooks';
import { fillKnown } from '../../../shared/domain/replies/fillVariables';
import { readConversation } from '../../db/conversations/read';
import { readReplyFacts } from '../../db/house/readReplyFacts';
import type { ScheduledRow } from '../../db/scheduled/row';
import { useDesk } from '../app/desk';

/**
 * What the customer will read, as far as it is known now: names and greetings stand in it as they will at its moment. What
 * nobody knows stays in its braces, since with that it would not leave.
 */
export function useScheduledText({ conversationId, authorId, dueAt, text }: ScheduledRow): string {
  const { db } = useDesk();
  const filled = useLiveQuery(async () => {
    if (!text.includes('{{')) return text;
    const conversation = await readConversation(db, conversationId);
    return conversation ? fillKnown(text, await readReplyFacts(db, conversation, authorId, dueAt)) : text;
  }, [authorId, conversationId, db, dueAt, text]);
  return filled ?? text;
}
