import { IconChevronDown, IconPlugConnectedX } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useImperativeHandle, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { ConversationRow } from '../../db/conversations/row';
import { useSelection } from '../../stores/selection';
import { EmptyState } from '../../ui/EmptyState';
import { dayOf } from '../../words/moments';
import { sectorsOf } from './serviceEvent';
import { firstUnread, streamRows, type Asides } from './streamRows';
import { StreamLine } from './StreamLine';
import { useActiveKept, useActiveMessage } from './useActiveMessage';
import { useAsides } from './useAsides';
import { useFoundMarks } from './useFoundMarks';
import { useJump } from './useJump';
import { useMessageWindow, type FirstPage } from './useMessageWindow';
import { useReactions } from './useReactions';
import { useStreamEdges } from './useStreamEdges';
import css from './MessageStream.module.css';

interface MessageStreamProps {
  readonly conversation: ConversationRow;
  readonly unreadAtOpen: number;
  /** Read while the conversation opened. */
  readonly firstPage: FirstPage | null;
  /** What belongs between those messages. */
  readonly asides: Asides;
  /** Counts the replies sent from here: each brings the end into view. */
  readonly sent: number;
  readonly onReply: (wamid: string) => void;
  /** Where the composer finds the way up to the last message. */
  readonly enterRef: RefObject<(() => void) | null>;
}

/** The messages: a live stretch, virtual, held at its bottom. */
export function MessageStream(props: MessageStreamProps) {
  const { conversation, unreadAtOpen, firstPage, sent, onReply, enterRef } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const stretch = useMessageWindow(conversation.id, unreadAtOpen, firstPage);
  const { messages } = stretch;
  const reactions = useReactions(messages);
  // Fixed at the first look: what arrives while one reads is not "new" in this sense.
  const newsId = useRef<string | null | undefined>(undefined);
  if (newsId.current === undefined && messages) newsId.current = firstUnread(messages, unreadAtOpen);
  // Once somebody has answered, nothing above the answer is new any more.
  if (newsId.current && conversation.waitingSince === null) newsId.current = null;
  const news = newsId.current ?? null;
  const asides = useAsides(conversation, stretch, props.asides);
  const rows = useMemo(() => streamRows(messages ?? [], news, dayOf, asides), [asides, messages, news]);
  const { sectorId } = conversation.service;
  const sectors = useMemo(() => sectorsOf(asides.events, sectorId), [asides, sectorId]);
  const [active, setActive] = useState<string | null>(null);
  const rangeExtractor = useActiveKept(rows, active);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 64,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    rangeExtractor,
    anchorTo: 'end',
    followOnAppend: stretch.atEnd,
    scrollEndThreshold: 80,
    paddingStart: 12,
    paddingEnd: 12,
  });
  const [flash, setFlash] = useState<string | null>(null);
  const [placed] = useState(() => useSelection.getState().place?.conversationId === conversation.id);
  const edges = useStreamEdges({ conversation, stretch, rows, virtualizer, scroller, sent, newsId: news, placed });
  // After the edges: a place that a search found wins over the end.
  const jump = useJump({ conversationId: conversation.id, stretch, rows, virtualizer, setFlash });
  const { settled, toEnd } = edges;
  useFoundMarks(conversation.id, scroller, virtualizer.range);
  const keys = useActiveMessage({ stretch, rows, active, setActive, virtualizer, scroller, settled, toEnd });
  useImperativeHandle(enterRef, () => keys.enterLast);

  return (
    <div className={css.stage}>
      <div
        ref={scroller}
        className={css.scroller}
        role="log"
        aria-live="off"
        aria-label={t('conversation.messages')}
        aria-busy={messages === null}
        tabIndex={active === null ? 0 : -1}
        data-settled={edges.settled || undefined}
        onScroll={edges.onScroll}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
      >
        {stretch.failed && <EmptyState icon={IconPlugConnectedX} title={t('conversation.failed')} />}
        <div className={css.canvas} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className={css.line}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <StreamLine
                  row={row}
                  reactions={reactions}
                  sectorId={row.type === 'event' ? (sectors.get(row.change.seq) ?? sectorId) : sectorId}
                  active={active === row.key}
                  flash={flash === row.key}
                  onJump={jump.toWamid}
                  onDay={jump.toMoment}
                  onReply={onReply}
                />
              </div>
            );
          })}
        </div>
      </div>
      {edges.away && (
        <button type="button" className={css.toEnd} onClick={edges.toEnd} aria-label={edges.toEndLabel}>
          {edges.arrived > 0 && <span className={css.arrived}>{edges.toEndLabel}</span>}
          <IconChevronDown size={18} stroke={1.8} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
