import type { ReactNode } from 'react';
import css from './Chip.module.css';

export type ChipTone = 'plain' | 'brand' | 'waiting' | 'failed' | 'info' | 'quiet';

interface ChipProps {
  readonly tone?: ChipTone;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A state in two or three words. */
export function Chip({ tone = 'plain', title, children }: ChipProps) {
  return (
    <span className={css.chip} data-tone={tone} title={title}>
      {children}
    </span>
  );
}
