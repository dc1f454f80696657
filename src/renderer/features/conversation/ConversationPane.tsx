import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { may } from '../../../shared/domain/team/permissions';
import { readConversation } from '../../db/conversations/read';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import { useActs } from '../../stores/acts';
import { useFinding } from '../../stores/finding';
import { useSelection } from '../../stores/selection';
import { useDesk } from '../app/desk';
import { Composer } from '../composer/Composer';
import { ReadOnlyNote } from '../composer/ReadOnlyNote';
import { endSounds } from '../player/sounds';
import { useTeam } from '../service/team';
import { ConversationHeader } from './ConversationHeader';
import { MessageStream } from './MessageStream';
import { NewerLine } from './NewerLine';
import { NothingOpen } from './NothingOpen';
import { NOT_READ, type FirstAsides } from './asides';
import { readOpening, type Opening } from './opening';
import { TypingAhead } from '../../ui/TypingAhead';
import { useReadMark } from './useReadMark';
import { useTimeline } from './useTimeline';
import css from './ConversationPane.module.css';

// Questions come with their dialogs, and dialogs with their library: not on the way to the first conversation.
const ActDialogs = lazy(() => import('../service/ActDialogs').then((module) => ({ default: module.ActDialogs })));

const ConversationSearch = lazy(() =>
  import('../search/ConversationSearch').then((module) => ({ default: module.ConversationSearch })),
);

interface ConversationPaneProps {
  readonly conversationId: string;
  readonly contextOpen: boolean;
  readonly onToggleContext: () => void;
  /** Its messages are painted: what stands beside them may follow. */
  readonly onShown: (conversationId: string) => void;
}

/** Header, messages and composer of the open conversation. */
export function ConversationPane({ conversationId, ...context }: ConversationPaneProps) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const opening = useOpening(db, conversationId);
  return (
    <section className={css.pane} data-pane="conversation" aria-label={t('frame.panes.conversation')}>
      {opening && <Followed conversationId={conversationId} opening={opening} {...context} />}
    </section>
  );
}

/** It could not be read this way: the live queries try, and say what is wrong. */
interface NotRead {
  readonly row: undefined;
  readonly page: null;
  readonly asides: FirstAsides;
}

const notRead: NotRead = { row: undefined, page: null, asides: NOT_READ };

function useOpening(db: BalcaoDatabase, conversationId: string): Opening | NotRead | null {
  const [opening, setOpening] = useState<Opening | NotRead | null>(null);
  useEffect(() => {
    let wanted = true;
    readOpening(db, conversationId).then(
      (read) => wanted && setOpening(read),
      () => wanted && setOpening(notRead),
    );
    return () => {
      wanted = false;
    };
  }, [db, conversationId]);
  return opening;
}

interface FollowedProps extends ConversationPaneProps {
  readonly opening: Opening | NotRead;
}

/** Painted from what it was opened with, live from then on. */
function Followed({ conversationId, opening, onShown, ...context }: FollowedProps) {
  const { db } = useDesk();
  // Wrapped, so that "not read yet" and "does not exist" differ.
  const read = useLiveQuery(async () => ({ row: await readConversation(db, conversationId) }), [db, conversationId]);
  // The frame that paints the messages, and the first task after it.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => onShown(conversationId));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [conversationId, onShown]);
  const row = read ? read.row : opening.row;
  if (useOutOfSight(row)) return null;
  if (row) return <OpenConversation row={row} first={opening} {...context} />;
  return read || opening.page !== null ? <NothingOpen /> : null;
}

/** What went to where this person may not look (another sector, a colleague) is closed here, and what is said of it there stays there. */
function useOutOfSight(row: ConversationRow | undefined): boolean {
  const { db } = useDesk();
  const { me } = useTeam();
  const gone = row !== undefined && me !== undefined && !db.isReadOnly && !may(me, 'see', row.service);
  const id = gone ? row.id : null;
  useEffect(() => {
    const { conversationId, close } = useSelection.getState();
    if (id !== null && conversationId === id) close();
  }, [id]);
  return gone;
}

interface OpenConversationProps extends Omit<ConversationPaneProps, 'conversationId' | 'onShown'> {
  readonly row: ConversationRow;
  readonly first: Opening | NotRead;
}

function OpenConversation({ row, first, contextOpen, onToggleContext }: OpenConversationProps) {
  const { db } = useDesk();
  // What was unread when it was opened: the divider stays where it was while the counter goes to zero.
  const [unreadAtOpen] = useState(row.unread);
  const [sent, setSent] = useState(0);
  const quote = useRef<((wamid: string) => void) | null>(null);
  const enterLog = useRef<(() => void) | null>(null);
  const markRead = useReadMark(row);
  const timeline = useTimeline(row);
  const asked = useActs((state) => state.asked);
  const finding = useFinding((state) => state.conversationId === row.id);
  // What was asked was asked about this conversation.
  useEffect(
    () => () => {
      useActs.setState({ asked: null, writing: 'reply' });
      endSounds();
    },
    [],
  );
  function onSent(): void {
    setSent(sent + 1);
    // Whoever answers has read, wherever the focus of the computer is.
    void markRead();
  }
  return (
    <>
      <ConversationHeader row={row} contextOpen={contextOpen} onToggleContext={onToggleContext} />
      {finding && (
        <Suspense fallback={<FindingAhead />}>
          <ConversationSearch conversation={row} timeline={timeline} />
        </Suspense>
      )}
      <MessageStream
        conversation={row}
        timeline={timeline}
        unreadAtOpen={unreadAtOpen}
        firstPage={first.page}
        asides={first.asides}
        sent={sent}
        onReply={(wamid) => quote.current?.(wamid)}
        enterRef={enterLog}
      />
      {timeline.newer !== null && <NewerLine newer={timeline.newer} />}
      {asked !== null && (
        <Suspense fallback={null}>
          <ActDialogs row={row} />
        </Suspense>
      )}
      {db.isReadOnly ? (
        <ReadOnlyNote />
      ) : (
        <Composer conversation={row} quoteRef={quote} onSent={onSent} onUp={() => enterLog.current?.()} />
      )}
    </>
  );
}

/** The bar of Ctrl F is loaded with its first use. */
function FindingAhead() {
  const { t } = useTranslation();
  const { typed, type, leave } = useFinding();
  return <TypingAhead label={t('search.inConversation')} value={typed} onChange={type} onLeave={leave} />;
}
