import type { ReactNode } from 'react';
import css from './RowList.module.css';

interface RowListProps {
  /** What the rows are, for a screen reader. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Things one under the other in a box, each of which opens. */
export function RowList({ label, children }: RowListProps) {
  return (
    <ul className={css.list} aria-label={label}>
      {children}
    </ul>
  );
}

interface RowProps {
  /** It is at work; undefined where nothing is switched. */
  readonly on?: boolean;
  /** Stands behind the button: a switch of the row. */
  readonly after?: ReactNode;
  readonly children: ReactNode;
}

export function Row({ on, after, children }: RowProps) {
  return (
    <li className={css.item} data-on={on || undefined}>
      {children}
      {after !== undefined && <span className={css.after}>{after}</span>}
    </li>
  );
}

interface RowButtonProps {
  /** An icon or a number before the words. */
  readonly mark?: ReactNode;
  readonly name: ReactNode;
  readonly under: ReactNode;
  /** A third line of the same kind. */
  readonly more?: ReactNode;
  /** Chips, faces and figures at the end. */
  readonly children?: ReactNode;
  readonly onOpen: () => void;
}

/** The row itself: what it is, what is to be known of it at a glance; opens it. */
export function RowButton({ mark, name, under, more, children, onOpen }: RowButtonProps) {
  return (
    <button type="button" className={css.open} onClick={onOpen}>
      {mark !== undefined && (
        <span className={css.mark} aria-hidden="true">
          {mark}
        </span>
      )}
      <span className={css.words}>
        <span className={css.name}>{name}</span>
        <span className={css.under} dir="auto">
          {under}
        </span>
        {more}
      </span>
      {children}
    </button>
  );
}

/** A count at the end of a row, in a column with those of the other rows. */
export function RowFigure({ children }: { readonly children: ReactNode }) {
  return <span className={css.figure}>{children}</span>;
}
