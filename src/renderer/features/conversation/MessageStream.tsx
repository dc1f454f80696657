import { IconChevronDown, IconPlugConnectedX } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationRow } from '../../db/conversations/row';
import { EmptyState } from '../../ui/EmptyState';
import { dayOf } from '../../words/moments';
import { firstUnread, streamRows } from './streamRows';
import { StreamLine } from './StreamLine';
import { useJump } from './useJump';
import { useMessageWindow } from './useMessageWindow';
import { useReactions } from './useReactions';
import { useStreamEdges } from './useStreamEdges';
import css from './MessageStream.module.css';

interface MessageStreamProps {
  readonly conversation: ConversationRow;
  readonly unreadAtOpen: number;
  /** Counts the replies sent from here: each brings the end into view. */
  readonly sent: number;
  readonly onReply: (wamid: string) => void;
}

/** The messages: a live stretch, virtual, held at its bottom. */
export function MessageStream({ conversation, unreadAtOpen, sent, onReply }: MessageStreamProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const stretch = useMessageWindow(conversation.id, unreadAtOpen);
  const { messages } = stretch;
  const reactions = useReactions(messages);
  // Fixed at the first look: what arrives while one reads is not "new" in this sense.
  const newsId = useRef<string | null | undefined>(undefined);
  if (newsId.current === undefined && messages) newsId.current = firstUnread(messages, unreadAtOpen);
  // Once somebody has answered, nothing above the answer is new any more.
  if (newsId.current && conversation.waitingSince === null) newsId.current = null;
  const news = newsId.current ?? null;
  const rows = useMemo(() => streamRows(messages ?? [], news, dayOf), [messages, news]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 64,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    anchorTo: 'end',
    followOnAppend: stretch.atEnd,
    scrollEndThreshold: 80,
    paddingStart: 12,
    paddingEnd: 12,
  });
  const [flash, setFlash] = useState<string | null>(null);
  const jump = useJump({ stretch, rows, virtualizer, setFlash });
  const edges = useStreamEdges({
    conversation,
    stretch,
    rows,
    virtualizer,
    scroller,
    sent,
    newsId: news,
  });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'End' && (event.ctrlKey || event.target === event.currentTarget)) {
      event.preventDefault();
      edges.toEnd();
    }
  }

  return (
    <div className={css.stage}>
      <div
        ref={scroller}
        className={css.scroller}
        role="log"
        aria-live="off"
        aria-label={t('conversation.messages')}
        aria-busy={messages === null}
        tabIndex={0}
        data-settled={edges.settled || undefined}
        onScroll={edges.onScroll}
        onKeyDown={onKeyDown}
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
                <StreamLine row={row} reactions={reactions} flash={flash === row.key} onJump={jump} onReply={onReply} />
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
