import type { ReactNode } from 'react';
import css from './Settings.module.css';

interface PageHeadProps {
  readonly title: string;
  /** What this page is for, in one paragraph. */
  readonly about: string;
  readonly children?: ReactNode;
}

/** The head of a page of the settings: its name, what it is for, its one main act. */
export function PageHead({ title, about, children }: PageHeadProps) {
  return (
    <header className={css.pageHead}>
      <div className={css.pageHeadText}>
        <h1 className={css.title} tabIndex={-1}>
          {title}
        </h1>
        <p className={css.about}>{about}</p>
      </div>
      {children}
    </header>
  );
}
