import { IconGripVertical } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation';
import { movedTo } from './movedTo';
import css from './RowList.module.css';

interface OrderedRowsProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  /** The order can be changed by this person. */
  readonly orderable: boolean;
  readonly isOn?: (item: Item) => boolean;
  /** Keeps the new order. @returns whether it was kept */
  readonly onOrder: (items: readonly Item[]) => Promise<boolean>;
  /** Behind the row's button. */
  readonly after?: (item: Item) => ReactNode;
  readonly children: (item: Item, place: number) => ReactNode;
}

/** Rows whose order counts; it is changed by dragging, or with the arrows on the handle. */
export function OrderedRows<Item extends { readonly id: string; readonly name: string }>(
  props: OrderedRowsProps<Item>,
) {
  const { label, items, onOrder, isOn, after, children } = props;
  const { t } = useTranslation();
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  async function move(from: number, to: number): Promise<void> {
    const next = movedTo(items, from, to);
    const item = items[from];
    if (!item || next.indexOf(item) === from) return;
    const place = next.indexOf(item) + 1;
    if (await onOrder(next)) setSaid(t('frame.order.moved', { name: item.name, place, count: next.length }));
  }
  function drag(place: number | null): void {
    setDragged(place);
    setOver(null);
  }
  const orderable = props.orderable && items.length > 1;
  return (
    <div>
      <ol className={css.list} aria-label={label}>
        {items.map((item, place) => (
          <li
            key={item.id}
            className={css.item}
            data-on={isOn?.(item) || undefined}
            data-over={over === place && dragged !== place ? (place > (dragged ?? 0) ? 'after' : 'before') : undefined}
            data-dragged={dragged === place || undefined}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(place);
            }}
            onDrop={() => {
              if (dragged !== null) void move(dragged, place);
              drag(null);
            }}
          >
            {orderable && (
              <Handle
                name={item.name}
                onMove={(step) => void move(place, place + step)}
                onDrag={(on) => drag(on ? place : null)}
              />
            )}
            {children(item, place)}
            {after && <span className={css.after}>{after(item)}</span>}
          </li>
        ))}
      </ol>
      {orderable && <p className={css.hint}>{t('frame.order.hint')}</p>}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

interface HandleProps {
  readonly name: string;
  readonly onMove: (step: 1 | -1) => void;
  readonly onDrag: (on: boolean) => void;
}

function Handle({ name, onMove, onDrag }: HandleProps) {
  const { t } = useTranslation();
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  }
  return (
    <button
      type="button"
      className={css.handle}
      aria-label={t('frame.order.handle', { name })}
      draggable
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        const row = event.currentTarget.parentElement;
        if (row) event.dataTransfer.setDragImage(row, 16, 16);
        event.dataTransfer.effectAllowed = 'move';
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
    >
      <IconGripVertical size={18} stroke={1.6} aria-hidden="true" />
    </button>
  );
}
