import { IconCalendarDown } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { parseClosedDays } from '../../../shared/domain/hours/parseClosedDays';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import { Button } from '../../ui/Button';
import { useDesk } from '../app/desk';
import css from './Hours.module.css';

interface ImportDaysProps {
  readonly hours: OpeningHours;
  readonly onChange: (hours: OpeningHours) => void;
}

/** Larger files are no calendars of holidays. */
const FILE_MAX = 2 * 1024 * 1024;

/** Closed days from a calendar file (.ics), as cities publish them. Dates that stand here already keep what they have. */
export function ImportDays({ hours, onChange }: ImportDaysProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<readonly string[]>([]);
  async function read(file: File): Promise<void> {
    if (file.size > FILE_MAX) return setSaid([t('hours.import.tooLarge')]);
    const year = new Date(clock()).getFullYear();
    const found = parseClosedDays(await file.text(), { first: year, last: year + 2 });
    const known = new Set(hours.specialDays.map(({ date }) => date));
    const added = found.days.filter(({ date }) => !known.has(date));
    if (added.length > 0) {
      const specialDays = [...hours.specialDays, ...added].sort((a, b) => (a.date < b.date ? -1 : 1));
      onChange({ ...hours, specialDays });
    }
    setSaid([
      t('hours.import.added', { count: added.length }),
      ...(found.days.length > added.length
        ? [t('hours.import.known', { count: found.days.length - added.length })]
        : []),
      ...found.notTaken
        .slice(0, 5)
        .map(
          ({ line, name, code }) =>
            `${t('hours.import.line', { line })} ${name}: ${t(`hours.import.problems.${code}`)}`,
        ),
    ]);
  }
  return (
    <div className={css.special}>
      <div className={css.specialHead}>
        <div>
          <span className={css.specialTitle}>{t('hours.import.title')}</span>
          <span className={css.specialHint}>{t('hours.import.hint')}</span>
        </div>
        <input
          ref={field}
          type="file"
          accept=".ics,text/calendar"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t('hours.import.title')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void read(file);
          }}
        />
        <Button icon={IconCalendarDown} onClick={() => field.current?.click()}>
          {t('hours.import.choose')}
        </Button>
      </div>
      {said.length > 0 && (
        <ul className={css.imported} role="status">
          {said.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
