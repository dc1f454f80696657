import { IconAlertCircle, IconCheck, IconChecks, IconClock, IconHelpCircle, IconMicrophone } from '@tabler/icons-react';
import { assertNever } from '../../shared/kernel/assertNever';
import type { DeliveryState } from '../../shared/domain/conversations/delivery';
import css from './Ticks.module.css';

interface TicksProps {
  readonly delivery: DeliveryState;
  /** What it means, in words. */
  readonly label: string;
  readonly size?: number;
}

function iconOf(delivery: DeliveryState) {
  switch (delivery) {
    case 'queued':
    case 'sending':
      return IconClock;
    case 'unconfirmed':
      return IconHelpCircle;
    case 'sent':
      return IconCheck;
    case 'delivered':
    case 'read':
      return IconChecks;
    case 'played':
      return IconMicrophone;
    case 'failed':
      return IconAlertCircle;
    default:
      return assertNever(delivery);
  }
}

/** How far our message got. */
export function Ticks({ delivery, label, size = 15 }: TicksProps) {
  const Icon = iconOf(delivery);
  return (
    <span className={css.ticks} data-delivery={delivery} role="img" aria-label={label} title={label}>
      <Icon size={size} stroke={1.9} />
    </span>
  );
}
