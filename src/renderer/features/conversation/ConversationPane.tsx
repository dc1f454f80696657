import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readConversation } from '../../db/conversations/read';
import type { ConversationRow } from '../../db/conversations/row';
import { useDesk } from '../app/desk';
import { Composer } from '../composer/Composer';
import { ConversationHeader } from './ConversationHeader';
import { MessageStream } from './MessageStream';
import { NothingOpen } from './NothingOpen';
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
  return (
    <section className={css.pane} data-pane="conversation" aria-label={t('frame.panes.conversation')}>
      {read && !read.row && <NothingOpen />}
      {read?.row && <OpenConversation row={read.row} {...context} />}
    </section>
  );
}

interface OpenConversationProps extends Omit<ConversationPaneProps, 'conversationId'> {
  readonly row: ConversationRow;
}

function OpenConversation({ row, contextOpen, onToggleContext }: OpenConversationProps) {
  // What was unread when it was opened: the divider stays where it was while the counter goes to zero.
  const [unreadAtOpen] = useState(row.unread);
  const [sent, setSent] = useState(0);
  const quote = useRef<((wamid: string) => void) | null>(null);
  useReadMark(row);
  return (
    <>
      <ConversationHeader row={row} contextOpen={contextOpen} onToggleContext={onToggleContext} />
      <MessageStream
        conversation={row}
        unreadAtOpen={unreadAtOpen}
        sent={sent}
        onReply={(wamid) => quote.current?.(wamid)}
      />
      <Composer conversation={row} quoteRef={quote} onSent={() => setSent(sent + 1)} />
    </>
  );
}
