import type { DragEvent, KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { ConversationRow } from '../../db/conversations/row';
import { usePlace } from '../../stores/place';
import { useSelection } from '../../stores/selection';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import css from './Queue.module.css';

/** What is dragged from a row to a person. */
export const DRAGGED = 'application/x-balcao-conversation';

interface QueueRowProps {
  readonly row: ConversationRow;
  readonly text: string;
  readonly assigns: boolean;
  readonly onAct: (row: ConversationRow) => void;
  readonly children: ReactNode;
}

/** Somebody who waits: arrows go from one to the next, Enter assigns, O opens; or it is dragged to a person. */
export function QueueRow({ row, text, assigns, onAct, children }: QueueRowProps) {
  const { t } = useTranslation();
  function open(): void {
    useSelection.getState().open(row.id);
    usePlace.getState().goTo('inbox');
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.target !== event.currentTarget) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      const rows = Array.from(document.querySelectorAll<HTMLElement>('[data-queue-row]'));
      rows[rows.indexOf(event.currentTarget) + step]?.focus();
    } else if (event.key === 'Enter') onAct(row);
    else if (event.key.toLowerCase() === 'o') open();
    else return;
    event.preventDefault();
  }
  function onDragStart({ dataTransfer }: DragEvent): void {
    dataTransfer.setData(DRAGGED, row.id);
    dataTransfer.effectAllowed = 'move';
  }
  return (
    <li
      className={css.row}
      data-queue-row
      tabIndex={0}
      draggable
      aria-label={row.title}
      onKeyDown={onKeyDown}
      onDragStart={onDragStart}
    >
      <Avatar id={row.contactId} title={row.title} />
      <button type="button" className={css.open} tabIndex={-1} title={t('queue.open')} onClick={open}>
        <span className={css.name} dir="auto">
          {row.title}
        </span>
        <span className={css.text} dir="auto">
          {text}
        </span>
      </button>
      <span className={css.chips}>{children}</span>
      <Button onClick={() => onAct(row)}>{t(assigns ? 'queue.assign' : 'queue.claim')}</Button>
    </li>
  );
}
