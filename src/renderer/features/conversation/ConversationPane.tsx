import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readConversation } from '../../db/conversations/read';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import { newestMessages } from '../../db/messages/read';
import type { MessageRow } from '../../db/messages/row';
import { useDesk } from '../app/desk';
import { Composer } from '../composer/Composer';
import { ConversationHeader } from './ConversationHeader';
import { MessageStream } from './MessageStream';
import { NothingOpen } from './NothingOpen';
import { PAGE } from './useMessageWindow';
import { useReadMark } from './useReadMark';
import css from './ConversationPane.module.css';

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
      {read?.row && newest && <OpenConversation row={read.row} newest={newest.page} {...context} />}
    </section>
  );
}

/** The newest messages, once: asked for together with the conversation, not after it. */
function useNewestPage(db: BalcaoDatabase, conversationId: string) {
  const [newest, setNewest] = useState<{ readonly page: readonly MessageRow[] | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    newestMessages(db, conversationId, PAGE).then(
      (page) => wanted && setNewest({ page }),
      () => wanted && setNewest({ page: null }),
    );
    return () => {
      wanted = false;
    };
  }, [db, conversationId]);
  return newest;
}

interface OpenConversationProps extends Omit<ConversationPaneProps, 'conversationId'> {
  readonly row: ConversationRow;
  readonly newest: readonly MessageRow[] | null;
}

function OpenConversation({ row, newest, contextOpen, onToggleContext }: OpenConversationProps) {
  // What was unread when it was opened: the divider stays where it was while the counter goes to zero.
  const [unreadAtOpen] = useState(row.unread);
  const [sent, setSent] = useState(0);
  const quote = useRef<((wamid: string) => void) | null>(null);
  const enterLog = useRef<(() => void) | null>(null);
  const markRead = useReadMark(row);
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
        newest={newest}
        sent={sent}
        onReply={(wamid) => quote.current?.(wamid)}
        enterRef={enterLog}
      />
      <Composer conversation={row} quoteRef={quote} onSent={onSent} onUp={() => enterLog.current?.()} />
    </>
  );
}
