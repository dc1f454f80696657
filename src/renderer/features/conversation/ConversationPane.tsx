import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { readConversation } from '../../db/conversations/read';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import { newestMessages } from '../../db/messages/read';
import type { MessageRow } from '../../db/messages/row';
import { useActs } from '../../stores/acts';
import { useDesk } from '../app/desk';
import { Composer } from '../composer/Composer';
import { ConversationHeader } from './ConversationHeader';
import { asidesBegin, readAsides } from './asides';
import { MessageStream } from './MessageStream';
import { NothingOpen } from './NothingOpen';
import { NO_ASIDES, type Asides } from './streamRows';
import { PAGE } from './useMessageWindow';
import { useReadMark } from './useReadMark';
import css from './ConversationPane.module.css';

// Questions come with their dialogs, and dialogs with their library: not on the way to the first conversation.
const ActDialogs = lazy(() => import('../service/ActDialogs').then((module) => ({ default: module.ActDialogs })));

interface ConversationPaneProps {
  readonly conversationId: string;
  readonly contextOpen: boolean;
  readonly onToggleContext: () => void;
}

/** Header, messages and composer of the open conversation. */
export function ConversationPane({ conversationId, ...context }: ConversationPaneProps) {
  const { t } = useTranslation();
  const { db } = useDesk();
  // Wrapped, so that "not read yet" and "does not exist" differ.
  const read = useLiveQuery(async () => ({ row: await readConversation(db, conversationId) }), [db, conversationId]);
  const newest = useNewestPage(db, conversationId);
  return (
    <section className={css.pane} data-pane="conversation" aria-label={t('frame.panes.conversation')}>
      {read && !read.row && <NothingOpen />}
      {read?.row && newest && <OpenConversation row={read.row} first={newest} {...context} />}
    </section>
  );
}

interface FirstLook {
  /** null: it could not be read this way. */
  readonly page: readonly MessageRow[] | null;
  readonly asides: Asides;
}

/** The newest messages and what stands between them, once: asked for together with the conversation, not after it. */
function useNewestPage(db: BalcaoDatabase, conversationId: string): FirstLook | null {
  const [newest, setNewest] = useState<FirstLook | null>(null);
  useEffect(() => {
    let wanted = true;
    readFirst(db, conversationId).then(
      (first) => wanted && setNewest(first),
      () => wanted && setNewest({ page: null, asides: NO_ASIDES }),
    );
    return () => {
      wanted = false;
    };
  }, [db, conversationId]);
  return newest;
}

async function readFirst(db: BalcaoDatabase, conversationId: string): Promise<FirstLook> {
  const page = await newestMessages(db, conversationId, PAGE);
  const asides = await readAsides(db, conversationId, asidesBegin(page, page.length >= PAGE));
  return { page, asides };
}

interface OpenConversationProps extends Omit<ConversationPaneProps, 'conversationId'> {
  readonly row: ConversationRow;
  readonly first: FirstLook;
}

function OpenConversation({ row, first, contextOpen, onToggleContext }: OpenConversationProps) {
  // What was unread when it was opened: the divider stays where it was while the counter goes to zero.
  const [unreadAtOpen] = useState(row.unread);
  const [sent, setSent] = useState(0);
  const quote = useRef<((wamid: string) => void) | null>(null);
  const enterLog = useRef<(() => void) | null>(null);
  const markRead = useReadMark(row);
  const asked = useActs((state) => state.asked);
  // What was asked was asked about this conversation.
  useEffect(() => () => useActs.setState({ asked: null, writing: 'reply' }), []);
  function onSent(): void {
    setSent(sent + 1);
    // Whoever answers has read, wherever the focus of the computer is.
    void markRead();
  }
  return (
    <>
      <ConversationHeader row={row} contextOpen={contextOpen} onToggleContext={onToggleContext} />
      <MessageStream
        conversation={row}
        unreadAtOpen={unreadAtOpen}
        newest={first.page}
        asides={first.asides}
        sent={sent}
        onReply={(wamid) => quote.current?.(wamid)}
        enterRef={enterLog}
      />
      {asked !== null && (
        <Suspense fallback={null}>
          <ActDialogs row={row} />
        </Suspense>
      )}
      <Composer conversation={row} quoteRef={quote} onSent={onSent} onUp={() => enterLog.current?.()} />
    </>
  );
}
