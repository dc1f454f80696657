import { IconChevronRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import css from './Folded.module.css';

interface FoldedProps {
  readonly label: string;
  /** Open from the beginning; after that it is the person's. */
  readonly open?: boolean;
  /** waiting: what is inside should be looked at. */
  readonly tone?: 'plain' | 'waiting';
  readonly tabIndex?: 0 | -1;
  readonly children: ReactNode;
}

/** What only some want to see: a line that unfolds it. */
export function Folded({ label, open = false, tone = 'plain', tabIndex, children }: FoldedProps) {
  const [first] = useState(open);
  return (
    <details className={css.box} data-tone={tone} open={first}>
      <summary className={css.label} tabIndex={tabIndex}>
        <IconChevronRight size={14} stroke={1.8} aria-hidden="true" />
        {label}
      </summary>
      {children}
    </details>
  );
}
