import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './Folded.module.css';

interface FoldedProps {
  readonly label: string;
  /** Open from the beginning. */
  readonly open?: boolean;
  readonly tabIndex?: 0 | -1;
  readonly children: ReactNode;
}

/** What only some want to see: a line that unfolds it. */
export function Folded({ label, open, tabIndex, children }: FoldedProps) {
  return (
    <details className={css.box} open={open}>
      <summary className={css.label} tabIndex={tabIndex}>
        <IconChevronRight size={14} stroke={1.8} aria-hidden="true" />
        {label}
      </summary>
      {children}
    </details>
  );
}
