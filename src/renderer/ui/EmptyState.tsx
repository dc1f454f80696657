import type { ComponentType, ReactNode } from 'react';
import css from './EmptyState.module.css';

interface EmptyStateProps {
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly title: string;
  readonly text?: string;
  /** failed: something that ought to be here is not. */
  readonly tone?: 'failed';
  /** In a box of its own, where rows would stand on a page. */
  readonly boxed?: boolean;
  readonly children?: ReactNode;
}

/** What stands where there is nothing yet, and what would bring something. */
export function EmptyState({ icon: Icon, title, text, tone, boxed = false, children }: EmptyStateProps) {
  return (
    <div className={css.empty} data-boxed={boxed || undefined} data-tone={tone} role={tone && 'alert'}>
      <span className={css.icon} aria-hidden="true">
        <Icon size={26} stroke={1.5} />
      </span>
      <p className={css.title}>{title}</p>
      {text && <p className={css.text}>{text}</p>}
      {children}
    </div>
  );
}
