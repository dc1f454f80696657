import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationRow } from '../../db/conversations/row';
import { useSelection } from '../../stores/selection';
import { useNow } from '../../ui/useNow';
import { useDesk } from '../app/desk';
import { chipsOf } from './chipsOf';
import { ConversationItem } from './ConversationItem';
import { moveIn } from './moveIn';
import css from './ConversationList.module.css';

const TALL = 85;
const SHORT = 63;

interface ConversationListProps {
  readonly rows: readonly ConversationRow[];
  readonly lookAt?: (firstIndex: number, lastIndex: number) => void;
}

/** The rows: virtual, with one tab stop; the arrows move a mark that stays with its conversation while the order changes. */
export function ConversationList({ rows, lookAt }: ConversationListProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const now = useNow(clock);
  const listId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const selectedId = useSelection((state) => state.conversationId);
  const open = useSelection((state) => state.open);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(rows[index], now),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  useHeights(rows, now, virtualizer.measure);
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => lookAt?.(first, last), [first, last, lookAt, rows.length]);

  const markId = activeId ?? selectedId;
  const markIndex = rows.findIndex((row) => row.id === markId);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && rows[markIndex]) {
      event.preventDefault();
      return open(rows[markIndex].id);
    }
    const next = moveIn(event.key, markIndex, rows.length);
    if (next === null) return;
    event.preventDefault();
    setActiveId(rows[next]?.id ?? null);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  }

  return (
    <div
      ref={scroller}
      className={css.scroller}
      role="listbox"
      tabIndex={0}
      data-pane-focus
      aria-label={t('inbox.list')}
      aria-activedescendant={markIndex >= 0 ? `${listId}-${markIndex}` : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => {
        setFocused(true);
        // Coming from the search field: Enter opens the first hit.
        if (markIndex < 0) setActiveId(rows[0]?.id ?? null);
      }}
      onBlur={() => setFocused(false)}
    >
      <div className={css.canvas} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <ConversationItem
              key={row.id}
              row={row}
              now={now}
              domId={`${listId}-${item.index}`}
              selected={row.id === selectedId}
              active={focused && item.index === markIndex}
              top={item.start}
              height={item.size}
              place={item.index + 1}
              total={rows.length}
              onOpen={(id) => {
                setActiveId(id);
                open(id);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

function heightOf(row: ConversationRow | undefined, now: number): number {
  return row && chipsOf(row, now).length > 0 ? TALL : SHORT;
}

/** Heights are known without measuring, but change with what a row says. */
function useHeights(rows: readonly ConversationRow[], now: number, measure: () => void): void {
  useEffect(() => measure(), [rows, now, measure]);
}
