import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { serviceChanges } from '../../db/changes/readService';
import type { ChangeRow } from '../../db/changes/row';
import type { ConversationRow } from '../../db/conversations/row';
import { notesBetween } from '../../db/notes/read';
import { useMacroRunning } from '../../stores/macroRunning';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';
import { asidesBegin, readAsides, type FirstAsides } from './asides';
import { isTold } from './serviceEvent';
import { NO_ASIDES, type Asides } from './streamRows';
import { conversationsFrom, type Timeline } from './timeline';
import type { MessageWindow } from './useMessageWindow';

/**
 * The notes and events between the messages of a stretch.
 * @param first what was read while the conversation opened
 */
export function useAsides(
  conversation: ConversationRow,
  timeline: Timeline,
  stretch: MessageWindow,
  first: FirstAsides,
): Asides {
  const { db } = useDesk();
  const { divided } = useTeam();
  const { id, service, automation } = conversation;
  const { messages, hasOlder, atEnd } = stretch;
  const since = messages ? asidesBegin(messages, hasOlder) : null;
  const until = atEnd ? Infinity : (messages?.at(-1)?.order ?? Infinity);
  const notes = useLiveQuery(
    () => (since === null ? undefined : notesBetween(db, id, since, until)),
    [db, id, since, until],
  );
  const [events, setEvents] = useState<readonly ChangeRow[] | null>(null);
  // Whatever is done with a conversation changes how it is served: the long log is read again only then.
  const served = JSON.stringify([service, automation]);
  // A macro may have done nothing to that, and stands in the log all the same.
  const ran = useMacroRunning((state) => state.ran);
  const question = `${since} ${until} ${served} ${ran}`;
  // Of the first look everything is at hand, but for a place within a long log.
  const answered = useRef(first.events === null ? null : question);
  useEffect(() => {
    if (since === null || answered.current === question) return;
    answered.current = null;
    let wanted = true;
    serviceChanges(db, id, since, until).then(
      (rows) => wanted && setEvents(rows),
      // The messages stand without them.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [db, id, question, since, until]);
  const before = useEarlierAsides(timeline, id, since, until);
  return useMemo(() => {
    const own = { notes: notes ?? first.notes, events: events ?? first.events ?? [] };
    return {
      notes: [...before.notes, ...own.notes].filter(({ order }) => order <= until),
      events: [...before.events, ...own.events].filter((change) => change.at <= until && isTold(change, divided)),
    };
  }, [before, divided, events, first, notes, until]);
}

/** What stands between the messages of earlier conversations in a stretch: read once, since they are over. */
function useEarlierAsides(timeline: Timeline, ownId: string, since: number | null, until: number): Asides {
  const { db } = useDesk();
  const [read, setRead] = useState(NO_ASIDES);
  const ids = since === null ? [] : conversationsFrom(timeline, since).filter((id) => id !== ownId);
  const told = JSON.stringify(ids);
  useEffect(() => {
    const earlier = JSON.parse(told) as readonly string[];
    if (since === null || earlier.length === 0) return;
    let wanted = true;
    Promise.all(earlier.map((id) => readAsides(db, id, since, until))).then(
      (all) => {
        const notes = all.flatMap((asides) => asides.notes);
        if (wanted) setRead({ notes, events: all.flatMap((asides) => asides.events) });
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [db, since, told, until]);
  return ids.length === 0 ? NO_ASIDES : read;
}
