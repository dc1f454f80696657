import { serviceChangesSince } from '../../db/changes/read';
import type { BalcaoDatabase } from '../../db/database';
import type { MessageRow } from '../../db/messages/row';
import { notesSince } from '../../db/notes/read';
import type { Asides } from './streamRows';

/** Where the asides of a stretch begin: with its first message, or with the conversation when nothing is older. */
export function asidesBegin(messages: readonly MessageRow[], hasOlder: boolean): number {
  return hasOlder ? (messages[0]?.order ?? -Infinity) : -Infinity;
}

/** What belongs between the messages from a place on. */
export async function readAsides(db: BalcaoDatabase, conversationId: string, since: number): Promise<Asides> {
  const [notes, events] = await Promise.all([
    notesSince(db, conversationId, since),
    serviceChangesSince(db, conversationId, since),
  ]);
  return { notes, events };
}

/** Up to the end of a stretch that is not the conversation's end. */
export function asidesUntil({ notes, events }: Asides, until: number): Asides {
  if (until === Infinity) return { notes, events };
  return { notes: notes.filter(({ order }) => order <= until), events: events.filter(({ at }) => at <= until) };
}
