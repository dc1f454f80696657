import type { ReactNode } from 'react';
import css from './Banners.module.css';

interface SaidProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** A banner's words, and below them what can be done. */
export function Said({ title, text, children }: SaidProps) {
  return (
    <div className={css.body}>
      <div>
        <p className={css.title}>{title}</p>
        <p className={css.text}>{text}</p>
      </div>
      {children}
    </div>
  );
}
