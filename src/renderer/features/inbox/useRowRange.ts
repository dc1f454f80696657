import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Every row has this height, px: any place of a list of 100,000 is a multiplication away. */
export const ROW_HEIGHT = 78;
const OVERSCAN = 6;

interface Range {
  readonly first: number;
  readonly last: number;
}

export interface RowRange extends Range {
  /** Brings a row into view, by the shortest way. */
  readonly reveal: (index: number) => void;
  /** Moves by whole rows, at once. */
  readonly shift: (rows: number) => void;
}

/** Which rows of a list of `total` are to be drawn: those on the screen and a few around. */
export function useRowRange(scroller: RefObject<HTMLElement | null>, total: number): RowRange {
  // Before the frame is known, as many as could be on the screen: the first paint has its rows.
  const [range, setRange] = useState(() => rangeAt(0, window.innerHeight));
  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const next = rangeAt(element.scrollTop, element.clientHeight);
    setRange((before) => (before.first === next.first && before.last === next.last ? before : next));
  }, [scroller]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    look();
    // In the frame of the scroll itself: later, empty space would be painted once.
    const onScroll = (): void => flushSync(look);
    element.addEventListener('scroll', onScroll, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      resized.disconnect();
    };
  }, [look, scroller]);

  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const top = index * ROW_HEIGHT;
      const lowest = top + ROW_HEIGHT - element.clientHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (lowest > element.scrollTop) element.scrollTop = lowest;
      look();
    },
    [look, scroller],
  );
  const shift = useCallback(
    (rows: number) => {
      if (scroller.current) scroller.current.scrollTop += rows * ROW_HEIGHT;
      look();
    },
    [look, scroller],
  );
  return { first: Math.min(range.first, Math.max(0, total - 1)), last: Math.min(range.last, total - 1), reveal, shift };
}

function rangeAt(scrollTop: number, height: number): Range {
  const first = Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - OVERSCAN);
  return { first, last: Math.ceil((scrollTop + height) / ROW_HEIGHT) - 1 + OVERSCAN };
}
