import type { ReactNode } from 'react';
import css from './ListPane.module.css';

interface ListPaneProps {
  readonly title: string;
  /** What the pane is to a screen reader. */
  readonly label: string;
  /** At the right of the title. */
  readonly acts: ReactNode;
  readonly children: ReactNode;
}

/** The list at the left of a place: its name, what one does with it, and the list. */
export function ListPane({ title, label, acts, children }: ListPaneProps) {
  return (
    <section className={css.pane} data-pane="list" aria-label={label}>
      <header className={css.head}>
        <h1 className={css.title}>{title}</h1>
        {acts}
      </header>
      {children}
    </section>
  );
}
