import { IconBell, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ScheduledRow } from '../../db/scheduled/row';
import { Button } from '../../ui/Button';
import { useNow } from '../../ui/useNow';
import { fullMoment, plainMoment } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useNames, useTeam } from '../service/team';
import { heldKey } from './scheduleWords';
import { useScheduleActs } from './useScheduleActs';
import { useScheduledText } from './useScheduledText';
import css from './Schedule.module.css';

interface ScheduledItemProps {
  readonly row: ScheduledRow;
  /** Whom it is for, where that is not plain. */
  readonly children?: ReactNode;
}

/** Something scheduled: when, what, and what can be done; what is held says why. */
export function ScheduledItem({ row, children }: ScheduledItemProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const { divided, meId } = useTeam();
  const nameOf = useNames();
  const acts = useScheduleActs();
  const now = useNow(clock, 30_000);
  const text = useScheduledText(row);
  const whose = ({ rule, authorId }: ScheduledRow): string => {
    if (rule) return t('schedule.byRule', { name: rule.name });
    return divided && authorId !== meId ? t('schedule.by', { name: nameOf(authorId) }) : '';
  };
  const { kind, dueAt, attachments, held, unlessAnswered } = row;
  const reminded = held?.code === 'reminder';
  const Icon = kind === 'reminder' ? IconBell : IconClock;
  const facts = [
    kind === 'reminder' && !reminded ? t('schedule.reminderOnly') : '',
    unlessAnswered && held === null ? t('schedule.unless') : '',
    whose(row),
  ];
  return (
    <li
      className={css.item}
      data-held={held === null ? undefined : reminded ? 'reminder' : 'held'}
      data-scheduled={row.id}
    >
      <Icon size={18} stroke={1.7} aria-hidden="true" />
      <div className={css.what}>
        {children}
        <span className={css.when} title={fullMoment(dueAt)}>
          {[plainMoment(dueAt, now), ...facts].filter(Boolean).join(' · ')}
        </span>
        {(text !== '' || attachments.length > 0) && (
          <span className={css.text} dir="auto" title={text}>
            {text === '' ? attachments.map(({ fileName }) => fileName).join(', ') : text}
          </span>
        )}
        {held !== null && <span className={css.why}>{t(heldKey(held.code))}</span>}
      </div>
      <div className={css.acts}>
        {held !== null && kind === 'message' && (
          <Button tone="main" onClick={() => void acts.sendNow(row)}>
            {t('schedule.sendNow')}
          </Button>
        )}
        <Button tone="text" onClick={() => acts.edit(row)}>
          {t(reminded ? 'schedule.later' : 'schedule.edit')}
        </Button>
        <Button tone={reminded ? 'main' : 'text'} onClick={() => void acts.cancel(row)}>
          {t(reminded ? 'schedule.done' : held === null ? 'schedule.cancel' : 'schedule.remove')}
        </Button>
      </div>
    </li>
  );
}
