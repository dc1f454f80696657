import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { useMarked } from '../../stores/marked';
import { useSelection } from '../../stores/selection';
import { useNow } from '../../ui/useNow';
import { useDesk } from '../app/desk';
import { ConversationItem } from './ConversationItem';
import { listShift } from './listShift';
import type { ListPart } from './ListWindow';
import { moveIn } from './moveIn';
import { useMarking } from './useMarking';
import { RowPlaceholder } from './RowPlaceholder';
import { useChipTeam } from './useChipTeam';
import { ROW_HEIGHT, useRowRange, type RowRange } from './useRowRange';
import css from './ConversationList.module.css';

interface ConversationListProps {
  readonly part: ListPart;
  /** Rows of the whole list; those outside `part` are drawn as placeholders. */
  readonly total: number;
  readonly lookAt?: (first: number, last: number, total: number) => void;
}

/** The rows: virtual, with one tab stop; the arrows move a mark that stays with its conversation while the order changes. */
export function ConversationList({ part, total, lookAt }: ConversationListProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const now = useNow(clock);
  const team = useChipTeam();
  const listId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(false);
  const selectedId = useSelection((state) => state.conversationId);
  const open = useSelection((state) => state.open);
  const range = useRowRange(scroller, total);
  const { first, last } = range;
  useStandStill(part, range, scroller);
  useEffect(() => lookAt?.(first, last, total), [first, last, lookAt, part, total]);
  const mark = useMark(part, total, selectedId);
  const marked = useMarked((state) => state.ids);
  const marking = useMarking(part, open);

  function onKeyDown(event: KeyboardEvent): void {
    const standing = part.rows[mark.index - part.from];
    if (event.key === 'Enter' && standing) {
      event.preventDefault();
      return open(standing.id);
    }
    if (marking.onKey(event, mark.index)) return event.preventDefault();
    const next = moveIn(event.key, mark.index, total);
    if (next === null) return;
    event.preventDefault();
    if (event.shiftKey) marking.stretch(mark.index, next);
    mark.put(next);
    range.reveal(next);
  }

  const drawn: ReactNode[] = [];
  for (let index = first; index <= last; index += 1) {
    const row = part.rows[index - part.from];
    const top = index * ROW_HEIGHT;
    drawn.push(
      row ? (
        <ConversationItem
          key={row.id}
          row={row}
          now={now}
          team={team}
          domId={`${listId}-${index}`}
          selected={row.id === selectedId}
          active={focused && index === mark.index}
          top={top}
          height={ROW_HEIGHT}
          place={index + 1}
          total={total}
          marked={marked.has(row.id)}
          marking={marked.size > 0}
          onClick={marking.onClick}
        />
      ) : (
        <RowPlaceholder key={`place-${index}`} top={top} height={ROW_HEIGHT} />
      ),
    );
  }
  return (
    <div
      ref={scroller}
      className={css.scroller}
      role="listbox"
      tabIndex={0}
      data-pane-focus
      aria-label={t('inbox.list')}
      aria-multiselectable="true"
      aria-activedescendant={mark.index >= 0 ? `${listId}-${mark.index}` : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => {
        setFocused(true);
        // Coming from the search field: Enter opens the first hit.
        if (mark.index < 0) mark.put(0);
      }}
      onBlur={() => setFocused(false)}
      onClick={mark.clear}
    >
      <div className={css.canvas} style={{ height: total * ROW_HEIGHT }}>
        {drawn}
      </div>
    </div>
  );
}

interface Mark {
  /** −1: nothing is marked. */
  readonly index: number;
  readonly put: (index: number) => void;
  /** Back to the selected conversation. */
  readonly clear: () => void;
}

/** The row that the keyboard stands on: known by its conversation, by its place only while that is not read. */
function useMark(part: ListPart, total: number, selectedId: string | null): Mark {
  const [mark, setMark] = useState<{ readonly index: number; readonly id: string | null } | null>(null);
  const idAt = (index: number): string | null => part.rows[index - part.from]?.id ?? null;
  if (mark?.id === null && idAt(mark.index) !== null) setMark({ index: mark.index, id: idAt(mark.index) });
  const id = mark ? mark.id : selectedId;
  const known = id === null ? -1 : part.rows.findIndex((row) => row.id === id);
  const index = known >= 0 ? part.from + known : Math.min(mark?.index ?? -1, total - 1);
  return { index, put: (place) => setMark({ index: place, id: idAt(place) }), clear: () => setMark(null) };
}

/** Keeps the rows on the screen where they are when others come in above them; at the very top, what is new is shown. */
function useStandStill(part: ListPart, range: RowRange, scroller: { readonly current: HTMLElement | null }): void {
  const before = useRef(part);
  const { first, last, shift } = range;
  useLayoutEffect(() => {
    if (before.current === part) return;
    const rows = listShift(before.current, part, first, last);
    before.current = part;
    if (rows !== 0 && (scroller.current?.scrollTop ?? 0) > 0) shift(rows);
  }, [first, last, part, scroller, shift]);
}
