import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './Callout.module.css';

interface CalloutProps {
  /** info: good to know; waiting: look at it before going on; failed: it cannot go on like this. */
  readonly tone: 'info' | 'waiting' | 'failed';
  /** How a screen reader hears of it when it appears; none: it was there from the beginning. */
  readonly role?: 'status' | 'alert';
  readonly children: ReactNode;
}

const icons = { info: IconInfoCircle, waiting: IconAlertTriangle, failed: IconAlertCircle } as const;

/** A sentence that is not to be missed, beside what it is about. */
export function Callout({ tone, role, children }: CalloutProps) {
  const Icon = icons[tone];
  return (
    <p className={css.callout} data-tone={tone} role={role}>
      <Icon size={17} stroke={1.7} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
