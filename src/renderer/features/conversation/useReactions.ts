import { useEffect, useRef, useState } from 'react';
import { wamidOf, type MessageRow } from '../../db/messages/row';
import { useDesk } from '../app/desk';
import { noReactions, ReactionWatch, type Reactions } from './reactionWatch';

/** The reactions to the messages of a stretch, live, by wamid. */
export function useReactions(messages: readonly MessageRow[] | null): Reactions {
  const { db } = useDesk();
  const [reactions, setReactions] = useState(noReactions);
  const watch = useRef<ReactionWatch>(null);
  useEffect(() => {
    const opened = new ReactionWatch(db, setReactions, (error) =>
      // In the render it is heard by what stands around the stream.
      setReactions(() => {
        throw error;
      }),
    );
    watch.current = opened;
    return () => opened.close();
  }, [db]);
  useEffect(() => {
    watch.current?.show((messages ?? []).map(wamidOf).filter((wamid) => wamid !== undefined));
  }, [db, messages]);
  return reactions;
}
