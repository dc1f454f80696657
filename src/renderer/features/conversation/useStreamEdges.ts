import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from '../../words/useTranslation';
import type { ConversationRow } from '../../db/conversations/row';
import type { StreamRow } from './streamRows';
import type { Lines } from './useLines';
import type { MessageWindow } from './useMessageWindow';

interface EdgeParts {
  readonly conversation: ConversationRow;
  readonly stretch: MessageWindow;
  readonly rows: readonly StreamRow[];
  readonly lines: Lines;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly sent: number;
  readonly newsId: string | null;
}

/** So near an edge (px) the next page is read. */
const NEAR = 900;
/** The same for whoever scrolls towards it: what a strong fling passes while a page is read. */
const AHEAD = 4_000;
/** Farther than this (px) nobody scrolls in a frame: it was a jump, and is not gone on with. */
const JUMP = 2_000;
/** So near the end (px) one is at it. */
const AT_END = 80;
/** So long after a new size (ms) the rows may still be taking theirs. */
const RESIZING_MS = 400;
/** Farther from the end than this (px) the button to it appears. */
const AWAY = 240;

interface StreamEdges {
  /** The first position has been taken; before it, nothing is shown. */
  readonly settled: boolean;
  readonly away: boolean;
  /** Messages that came while the reader was away from the end. */
  readonly arrived: number;
  readonly toEndLabel: string;
  readonly toEnd: () => void;
  readonly onScroll: () => void;
}

/** What happens at the two ends of the stream: first position, paging, and the way back to the last message. */
export function useStreamEdges(parts: EdgeParts): StreamEdges {
  const { conversation, stretch, rows, lines, scroller, newsId } = parts;
  const { goTo, goToEnd, placed } = lines;
  const { t } = useTranslation();
  const [settled, setSettled] = useState(false);
  const [away, setAway] = useState(false);
  const seen = useRef(conversation.messageCount);
  const ready = stretch.messages !== null;
  // Then the lines that are drawn first are those that will be seen.
  const [begun] = useState(rows.length > 0);

  useLayoutEffect(() => {
    if (!ready || settled) return;
    const news = newsId === null ? undefined : rows.slice(1).find((row) => row.type === 'news');
    // At a place that a search found neither the news nor the end is gone to.
    if (news && !placed) goTo(news.key, 'start');
    else if (!placed) goToEnd();
    if (begun) {
      setSettled(true);
      return;
    }
    // In the next frame the rows are drawn and measured, and the position holds.
    const frame = requestAnimationFrame(() => flushSync(() => setSettled(true)));
    return () => cancelAnimationFrame(frame);
  }, [begun, goTo, goToEnd, newsId, placed, ready, rows, settled]);

  const toEnd = useWayToEnd(parts, setSettled);
  const atEnd = useEndKept(parts, settled);

  function look(older: number, newer: number): void {
    const element = scroller.current;
    if (!element || !settled) return;
    const below = element.scrollHeight - element.scrollTop - element.clientHeight;
    atEnd.note(below < AT_END && stretch.atEnd);
    setAway(below > AWAY || !stretch.atEnd);
    if (element.scrollTop < older && stretch.hasOlder) stretch.showOlder();
    else if (below < newer && !stretch.atEnd) stretch.showNewer();
  }
  useFirstLook(settled, () => look(NEAR, NEAR));
  const wentBy = useWay(scroller, rows);
  function onScroll(): void {
    const by = wentBy();
    look(by < 0 ? AHEAD : NEAR, by > 0 ? AHEAD : NEAR);
  }
  useTopLeft(parts, settled);
  if (!away) seen.current = conversation.messageCount;
  const arrived = away ? Math.max(0, conversation.messageCount - seen.current) : 0;
  const toEndLabel = arrived > 0 ? t('conversation.toEndNew', { count: arrived }) : t('conversation.toEnd');
  return { settled, away, arrived, toEndLabel, toEnd, onScroll };
}

/** How far (px) the reader went since the last time it was asked for; 0 where the rows are others by now, or it was a jump. */
function useWay(scroller: RefObject<HTMLDivElement | null>, rows: readonly StreamRow[]): () => number {
  const last = useRef({ top: 0, first: '' });
  return () => {
    const before = last.current;
    last.current = { top: scroller.current?.scrollTop ?? 0, first: rows[0]?.key ?? '' };
    const by = last.current.top - before.top;
    return before.first === last.current.first && Math.abs(by) < JUMP ? by : 0;
  };
}

/** The first position is taken without a scroll that anybody hears of: who begins at the news is far from the end. */
function useFirstLook(settled: boolean, look: () => void): void {
  const looking = useRef(look);
  useEffect(() => {
    looking.current = look;
  });
  useEffect(() => {
    if (settled) looking.current();
  }, [settled]);
}

/**
 * Whoever is at the very top can scroll no farther, and nobody hears of it: because everything fits on the screen, or because
 * the next page was still being read.
 */
function useTopLeft({ scroller, stretch }: EdgeParts, settled: boolean): void {
  const { hasOlder, messages, showOlder, turns } = stretch;
  useEffect(() => {
    if (settled && hasOlder && scroller.current && scroller.current.scrollTop <= 0) showOlder();
  }, [hasOlder, messages, scroller, settled, showOlder, turns]);
}

/** Whoever reads the last message goes on reading it when the window, a pane or the composer changes its size. */
function useEndKept({ lines: { goToEnd }, scroller }: EdgeParts, settled: boolean): { note(atEnd: boolean): void } {
  const atEnd = useRef(true);
  const resizedAt = useRef(-Infinity);
  const size = useRef('');
  useEffect(() => {
    const element = scroller.current;
    if (!settled || !element) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < AT_END;
    const observer = new ResizeObserver(() => {
      resizedAt.current = performance.now();
      size.current = sizeOf(element);
      if (atEnd.current) goToEnd();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [goToEnd, scroller, settled]);
  return {
    note(now) {
      const element = scroller.current;
      // A zoom moves the rows before anybody is told of the new size, and rows that take their new heights scroll too:
      // nobody has left the end by that.
      if (!now && element && size.current !== '' && size.current !== sizeOf(element)) return;
      if (now || performance.now() - resizedAt.current > RESIZING_MS) atEnd.current = now;
    },
  };
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): string {
  return `${clientWidth}×${clientHeight}`;
}

/** The last message, at once or as soon as it has been read; every reply of ours goes there. */
function useWayToEnd(parts: EdgeParts, setSettled: (settled: boolean) => void): () => void {
  const { stretch, rows, sent } = parts;
  const { goToEnd } = parts.lines;
  const wantEnd = useRef(false);
  const toEnd = useCallback((): void => {
    if (!stretch.atEnd) stretch.showEnd();
    goToEnd();
    wantEnd.current = !stretch.atEnd;
  }, [goToEnd, stretch]);
  useEffect(() => {
    if (!wantEnd.current || !stretch.atEnd) return;
    wantEnd.current = false;
    goToEnd();
  }, [goToEnd, rows, stretch.atEnd]);
  // It was asked for while another page was being read, and passed over for that.
  const { atEnd, showEnd, turns } = stretch;
  useEffect(() => {
    if (wantEnd.current && !atEnd) showEnd();
  }, [atEnd, showEnd, turns]);
  const lastSent = useRef(sent);
  useEffect(() => {
    if (sent === lastSent.current) return;
    lastSent.current = sent;
    // Whoever answers at once, before the first position was taken, wants to see the answer and not the news.
    setSettled(true);
    toEnd();
    // The reply itself comes with the next rows.
    wantEnd.current = true;
  }, [sent, setSettled, toEnd]);
  return toEnd;
}
