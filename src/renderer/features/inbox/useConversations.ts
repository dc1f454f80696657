import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { readConversation } from '../../db/conversations/read';
import type { ConversationView } from '../../db/conversations/readViews';
import type { ConversationRow } from '../../db/conversations/row';
import { useSelection } from '../../stores/selection';
import { calm } from '../../ui/calm';
import { firstCalm } from '../../ui/firstPaint';
import { useDesk } from '../app/desk';
import { headPart, ListWindow, type ListPart } from './ListWindow';
import { withHeld } from './withHeld';

/** Under a flood the list is laid anew so often, ms. */
const SHOWN_EVERY = 150;

export interface Conversations {
  /** null until something of this view has been read. */
  readonly part: ListPart | null;
  readonly failed: boolean;
  /** The open conversation, where it has left the view by being read. */
  readonly held: ConversationRow | null;
  readonly lookAt: (first: number, last: number, total: number) => void;
}

interface Read {
  readonly view: ConversationView;
  readonly part: ListPart;
}

/** The rows of a view around the place one looks at, live. */
export function useConversations(view: ConversationView): Conversations {
  const { db, first } = useDesk();
  const [read, setRead] = useState<Read | null>(() => first && { view: 'open', part: headPart(first.page) });
  const [failed, setFailed] = useState(false);
  const list = useRef<ListWindow | null>(null);
  useEffect(() => {
    const parts = calm<ListPart>(SHOWN_EVERY, (part) => {
      setFailed(false);
      setRead({ view, part });
    });
    // What was painted first is painted already: nothing is read before the first click had the thread.
    const head = view === 'open' && first ? { part: headPart(first.page), until: firstCalm() } : null;
    const window = new ListWindow(db, view, { onPart: parts.show, onFailed: () => setFailed(true) }, head);
    list.current = window;
    return () => {
      parts.stop();
      window.close();
    };
  }, [db, first, view]);
  const lookAt = useCallback((first: number, last: number, total: number) => {
    list.current?.lookAt(first, last, total);
  }, []);
  const own = read?.view === view ? read.part : null;
  const held = useHeld(view, own);
  const part = useMemo(() => own && withHeld(own, held), [held, own]);
  return useMemo(() => ({ part, failed, held, lookAt }), [failed, held, lookAt, part]);
}

/** Opening a conversation reads it; it stays among the unread ones until another is opened. */
function useHeld(view: ConversationView, part: ListPart | null): ConversationRow | null {
  const { db } = useDesk();
  const openId = useSelection((state) => state.conversationId);
  const [heldId, setHeldId] = useState<string | null>(null);
  const wanted = view === 'unread' && openId !== null && part?.rows.some((row) => row.id === openId) === true;
  useEffect(() => {
    if (wanted) setHeldId(openId);
  }, [openId, wanted]);
  const id = view === 'unread' && heldId === openId ? heldId : null;
  const row = useLiveQuery(() => (id === null ? undefined : readConversation(db, id)), [db, id]);
  return row?.id === id && row.unread === 0 ? row : null;
}
