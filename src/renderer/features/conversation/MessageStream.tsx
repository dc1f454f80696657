import { IconChevronDown, IconPlugConnectedX } from '@tabler/icons-react';
import { useImperativeHandle, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { ConversationRow } from '../../db/conversations/row';
import type { MessagePage } from '../../db/messages/read';
import { wamidOf } from '../../db/messages/row';
import { EmptyState } from '../../ui/EmptyState';
import { dayOf } from '../../words/moments';
import type { FirstAsides } from './asides';
import { firstUnread, streamRows, type Asides, type StreamRow } from './streamRows';
import { StreamLine } from './StreamLine';
import { StreamStill } from './streamStill';
import { beginningsIn, sectorsIn, type Timeline } from './timeline';
import { useActiveMessage } from './useActiveMessage';
import { useAsides } from './useAsides';
import { useFoundMarks } from './useFoundMarks';
import { useJump } from './useJump';
import { useLines } from './useLines';
import { useMessageWindow, type MessageWindow } from './useMessageWindow';
import { useReactions } from './useReactions';
import { useStreamEdges } from './useStreamEdges';
import css from './MessageStream.module.css';

interface MessageStreamProps {
  readonly conversation: ConversationRow;
  /** What stands above it: earlier conversations of the same customer. */
  readonly timeline: Timeline;
  readonly unreadAtOpen: number;
  /** Read while the conversation opened. */
  readonly firstPage: MessagePage | null;
  /** What belongs between those messages. */
  readonly asides: FirstAsides;
  /** Counts the replies sent from here: each brings the end into view. */
  readonly sent: number;
  readonly onReply: (wamid: string) => void;
  /** Where the composer finds the way up to the last message. */
  readonly enterRef: RefObject<(() => void) | null>;
}

/** The messages: a live stretch, virtual, held at its bottom. */
export function MessageStream(props: MessageStreamProps) {
  const { conversation, timeline, unreadAtOpen, firstPage, sent, onReply, enterRef } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const stretch = useMessageWindow(timeline.parts, unreadAtOpen, firstPage);
  const reactions = useReactions(stretch.messages);
  // Fixed at the first look: what arrives while one reads is not "new" in this sense.
  const newsId = useRef<string | null | undefined>(undefined);
  if (newsId.current === undefined && stretch.messages) newsId.current = firstUnread(stretch.messages, unreadAtOpen);
  // Once somebody has answered, nothing above the answer is new any more.
  if (newsId.current && conversation.waitingSince === null) newsId.current = null;
  const news = newsId.current ?? null;
  const asides = useAsides(conversation, timeline, stretch, props.asides);
  const rows = useRows(stretch, timeline, news, asides);
  const sectors = useMemo(() => sectorsIn(timeline, asides.events), [asides, timeline]);
  const [active, setActive] = useState<string | null>(null);
  const lines = useLines({ conversationId: conversation.id, rows, news, active, scroller, stretch });
  const [flash, setFlash] = useState<string | null>(null);
  const { virtualizer } = lines;
  const edges = useStreamEdges({ conversation, stretch, rows, lines, scroller, sent, newsId: news });
  // After the edges: a place that a search found wins over the end.
  const jump = useJump({
    conversationId: conversation.id,
    parts: timeline.parts,
    stretch,
    lines,
    setFlash,
    setActive: (key) => rows.some((row) => row.type === 'message' && row.key === key) && setActive(key),
  });
  const { settled, toEnd } = edges;
  useFoundMarks(conversation.id, scroller);
  function toBeginning(): void {
    // The message that has the keys is left behind: the log has them until the first one is there.
    scroller.current?.focus({ preventScroll: true });
    jump.toMoment(0);
  }
  const keys = useActiveMessage({ stretch, rows, active, setActive, lines, scroller, settled, toEnd, toBeginning });
  useImperativeHandle(enterRef, () => keys.enterLast);

  return (
    <div className={css.stage}>
      <div
        ref={scroller}
        className={css.scroller}
        role="log"
        aria-live="off"
        aria-label={t('conversation.messages')}
        aria-busy={stretch.messages === null}
        tabIndex={active === null ? 0 : -1}
        data-settled={edges.settled || undefined}
        onScroll={edges.onScroll}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
      >
        {stretch.failed && <EmptyState icon={IconPlugConnectedX} title={t('conversation.failed')} />}
        <div className={css.canvas} style={{ height: virtualizer.getTotalSize() }}>
          <StreamStill value={!virtualizer.isScrolling}>
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
                    reactions={row.type === 'message' ? reactions.get(wamidOf(row.message) ?? '') : undefined}
                    sectorId={(row.type === 'event' && sectors.get(row.change.seq)) || conversation.service.sectorId}
                    openId={conversation.id}
                    active={active === row.key}
                    flash={flash === row.key}
                    onJump={jump.toWamid}
                    onDay={jump.toMoment}
                    onReply={onReply}
                  />
                </div>
              );
            })}
          </StreamStill>
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

function useRows(
  { messages, hasOlder }: MessageWindow,
  timeline: Timeline,
  newsId: string | null,
  asides: Asides,
): readonly StreamRow[] {
  return useMemo(() => {
    const beginnings = beginningsIn(timeline, messages ?? [], hasOlder);
    const all = streamRows(messages ?? [], newsId, dayOf, asides, beginnings);
    // The day of the topmost message began above: its line would stay at the top when more is read, and hold the view there.
    return hasOlder && all[0]?.type === 'day' ? all.slice(1) : all;
  }, [asides, hasOlder, messages, newsId, timeline]);
}
