import { IconDoor, IconDoorOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { calendarOf } from '../../../shared/domain/hours/calendarOf';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import { HOUR } from '../../../shared/kernel/instant';
import { plainMoment } from '../../words/moments';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { useNow } from '../../ui/useNow';
import { useDesk } from '../app/desk';
import css from './CompanyHours.module.css';

interface ClosedNowProps {
  readonly hours: OpeningHours;
  readonly locked: string | null;
  readonly onChange: (hours: OpeningHours) => void;
}

const spans = { h1: HOUR, h2: 2 * HOUR, h4: 4 * HOUR } as const;
const ends = ['h1', 'h2', 'h4', 'opening', 'open-end'] as const;

/** Open or closed at this moment, and the switch that closes whatever the week says. */
export function ClosedNow({ hours, locked, onChange }: ClosedNowProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const now = useNow(clock);
  const [end, setEnd] = useState<(typeof ends)[number]>('h1');
  const { closedNow } = hours;
  const shut = closedNow !== null && closedNow.since <= now && now < (closedNow.until ?? Infinity);
  const calendar = calendarOf(hours);
  const open = calendar.isOpen(now);
  const next = calendar.nextOpening(now);
  const Icon = open ? IconDoor : IconDoorOff;
  function close(): void {
    const until = end in spans ? now + spans[end as keyof typeof spans] : untilOf(hours, end, now);
    onChange({ ...hours, closedNow: { since: now, until } });
  }
  return (
    <section className={css.state} data-open={open || undefined} aria-label={t('hours.now.label')}>
      <Icon size={26} stroke={1.6} aria-hidden="true" />
      <span className={css.stateText} role="status">
        <strong>{open ? t('hours.now.open') : t('hours.now.closed')}</strong>
        <span className={css.quiet}>{open ? t('hours.now.openHint') : nextWords(t, next, now, shut)}</span>
      </span>
      {shut ? (
        <Button tone="main" disabled={locked !== null} onClick={() => onChange({ ...hours, closedNow: null })}>
          {t('hours.now.reopen')}
        </Button>
      ) : (
        <span className={css.stateActs}>
          <Select
            width="long"
            aria-label={t('hours.now.end')}
            disabled={locked !== null}
            value={end}
            options={ends.map((value) => ({ value, label: t(`hours.now.ends.${value}`) }))}
            onChange={setEnd}
          />
          <Button icon={IconDoorOff} disabled={locked !== null} title={locked ?? undefined} onClick={close}>
            {open ? t('hours.now.close') : t('hours.now.stayClosed')}
          </Button>
        </span>
      )}
    </section>
  );
}

/** Until the first opening of a later day, or for an open end. */
function untilOf(hours: OpeningHours, end: (typeof ends)[number], now: number): number | null {
  if (end === 'open-end') return null;
  const calendar = calendarOf({ ...hours, closedNow: null });
  let at = now;
  // Past the rest of what is open now: from there the next opening is that of another period.
  while (calendar.isOpen(at) && at - now < 48 * HOUR) at += HOUR / 4;
  return calendar.nextOpening(at);
}

function nextWords(t: ReturnType<typeof useTranslation>['t'], next: number | null, now: number, shut: boolean): string {
  if (next === null) return shut ? t('hours.now.openEnd') : t('hours.now.never');
  return t('hours.now.next', { moment: plainMoment(next, now) });
}
