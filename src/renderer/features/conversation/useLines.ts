import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useState, type RefObject } from 'react';
import { useSelection } from '../../stores/selection';
import { firstLook, PADDING, ROW } from './firstLook';
import type { StreamRow } from './streamRows';
import { useActiveKept } from './useActiveMessage';
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

interface Lines {
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
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
  const rangeExtractor = useActiveKept(rows, active);
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    ...first,
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    rangeExtractor,
    anchorTo: 'end',
    followOnAppend: stretch.atEnd,
    scrollEndThreshold: 80,
    paddingStart: PADDING,
    paddingEnd: PADDING,
  });
  return { virtualizer, placed: place !== null };
}
