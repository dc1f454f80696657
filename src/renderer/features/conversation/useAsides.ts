import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { serviceChangesSince } from '../../db/changes/read';
import type { ChangeRow } from '../../db/changes/row';
import type { ConversationRow } from '../../db/conversations/row';
import { notesSince } from '../../db/notes/read';
import { useDesk } from '../app/desk';
import { asidesBegin, asidesUntil } from './asides';
import { NO_ASIDES, type Asides } from './streamRows';
import type { MessageWindow } from './useMessageWindow';

/**
 * The notes and events between the messages of a stretch.
 * @param first what was read while the conversation opened
 */
export function useAsides(conversation: ConversationRow, stretch: MessageWindow, first: Asides): Asides {
  const { db } = useDesk();
  const { id, service, automation } = conversation;
  const { messages, hasOlder, atEnd } = stretch;
  const since = messages ? asidesBegin(messages, hasOlder) : null;
  const notes = useLiveQuery(() => (since === null ? undefined : notesSince(db, id, since)), [db, id, since]);
  const [events, setEvents] = useState<readonly ChangeRow[] | null>(null);
  // Whatever is done with a conversation changes how it is served: the long log is read again only then.
  const served = JSON.stringify([service, automation]);
  const question = `${since} ${served}`;
  // Of the first look everything is at hand.
  const answered = useRef(first === NO_ASIDES ? null : question);
  useEffect(() => {
    if (since === null || answered.current === question) return;
    answered.current = null;
    let wanted = true;
    serviceChangesSince(db, id, since).then(
      (rows) => wanted && setEvents(rows),
      // The messages stand without them.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [db, id, question, since]);
  const until = atEnd ? Infinity : (messages?.at(-1)?.order ?? Infinity);
  return useMemo(
    () => asidesUntil({ notes: notes ?? first.notes, events: events ?? first.events }, until),
    [events, first, notes, until],
  );
}
