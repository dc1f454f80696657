import type { ComponentType, ReactNode } from 'react';
import css from './EmptyState.module.css';

interface EmptyStateProps {
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}

/** What stands where there is nothing yet, and what would bring something. */
export function EmptyState({ icon: Icon, title, text, children }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      <span className={css.icon} aria-hidden="true">
        <Icon size={26} stroke={1.5} />
      </span>
      <p className={css.title}>{title}</p>
      {text && <p className={css.text}>{text}</p>}
      {children}
    </div>
  );
}
