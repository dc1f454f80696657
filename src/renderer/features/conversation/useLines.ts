import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useSelection } from '../../stores/selection';
import { firstLook, PADDING, ROW } from './firstLook';
import type { StreamRow } from './streamRows';
import type { MessageWindow } from './useMessageWindow';

interface LinesParts {
  readonly conversationId: string;
  readonly rows: readonly StreamRow[];
  /** The first message that is new; null: none. */
  readonly news: string | null;
  readonly active: string | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly stretch: MessageWindow;
}

/** So long (ms) the virtualizer may still be correcting where it went, as lines take their heights. */
const GOING_MS = 600;

type Align = 'start' | 'center' | 'auto';

/** Where somebody is being brought. */
interface Way {
  readonly key: string;
  readonly align: Align;
  /** On the clock of the page, ms. */
  readonly since: number;
}

export interface Lines {
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  /** Brings a line into sight. @returns whether it is in the stretch */
  readonly goTo: (key: string, align: Align) => boolean;
  readonly goToEnd: () => void;
  readonly goToStart: () => void;
  /** Nobody is being brought anywhere any more. */
  readonly stay: () => void;
  /** Opened at a place that a search found. */
  readonly placed: boolean;
}

/** Which lines of the stream are drawn: those in sight and a few around them, from the first look on. */
export function useLines({ conversationId, rows, news, active, scroller, stretch }: LinesParts): Lines {
  const [place] = useState(() => {
    const found = useSelection.getState().place;
    return found?.conversationId === conversationId ? found : null;
  });
  const [first] = useState(() => firstLook(rows, place?.key ?? null, news));
  // One that is new with every frame would have all heights added up anew.
  const getItemKey = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
  const rangeExtractor = useActiveKept(rows, active);
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    ...first,
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey,
    overscan: 8,
    rangeExtractor,
    anchorTo: 'end',
    followOnAppend: stretch.atEnd,
    scrollEndThreshold: 80,
    paddingStart: PADDING,
    paddingEnd: PADDING,
  });
  return { virtualizer, ...useWays(rows, virtualizer), placed: place !== null };
}

/** The active message stays in the page however far one scrolls: it may hold the focus. */
function useActiveKept(rows: readonly StreamRow[], active: string | null): (range: Range) => number[] {
  const index = active === null ? -1 : rows.findIndex((row) => row.key === active);
  return useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (index < 0 || index >= range.count || shown.includes(index)) return shown;
      return [...shown, index].sort((a, b) => a - b);
    },
    [index],
  );
}

/**
 * Ways to lines, by their keys: the virtualizer knows places only, and would go on correcting towards a place where another
 * line stands since a page has come in above.
 */
function useWays(
  rows: readonly StreamRow[],
  virtualizer: Lines['virtualizer'],
): Pick<Lines, 'goTo' | 'goToEnd' | 'goToStart' | 'stay'> {
  const going = useRef<Way | null>(null);
  const goTo = useCallback<Lines['goTo']>(
    (key, align) => {
      const index = rows.findIndex((row) => row.key === key);
      if (index < 0) return false;
      going.current = { key, align, since: performance.now() };
      virtualizer.scrollToIndex(index, { align });
      return true;
    },
    [rows, virtualizer],
  );
  const goToEnd = useCallback(() => {
    going.current = null;
    virtualizer.scrollToEnd();
  }, [virtualizer]);
  const goToStart = useCallback(() => {
    going.current = null;
    virtualizer.scrollToOffset(0);
  }, [virtualizer]);
  const stay = useCallback(() => {
    going.current = null;
    virtualizer.cancelScroll();
  }, [virtualizer]);
  const top = useRef('');
  useLayoutEffect(() => {
    const before = top.current;
    top.current = rows[0]?.key ?? '';
    const way = going.current;
    if (way === null || before === top.current) return;
    virtualizer.cancelScroll();
    const index = rows.findIndex(({ key }) => key === way.key);
    if (index >= 0 && performance.now() - way.since < GOING_MS) virtualizer.scrollToIndex(index, { align: way.align });
    else going.current = null;
  }, [rows, virtualizer]);
  return { goTo, goToEnd, goToStart, stay };
}
