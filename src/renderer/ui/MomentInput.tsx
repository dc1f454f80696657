import { useId, useState } from 'react';
import type { Instant } from '../../shared/kernel/instant';
import { localMinutes, momentOfLocal } from '../words/localMoment';
import { isoDay } from '../words/moments';
import { useTranslation } from '../words/useTranslation';
import { DateInput } from './DateInput';
import { Problem } from './LabelledField';
import { TimeInput } from './TimeInput';
import css from './DateInput.module.css';

/** A day and an hour that somebody is still writing. */
export interface MomentDraft {
  /** `2026-11-08`; '' while it is no date. */
  readonly date: string;
  /** After midnight; NaN while it is no time. */
  readonly minutes: number;
}

/** What the two fields show of a moment. */
export function draftOf(at: Instant): MomentDraft {
  return { date: isoDay(at), minutes: localMinutes(at) };
}

/** null while one of them is missing. */
export function momentOf({ date, minutes }: MomentDraft): Instant | null {
  return momentOfLocal(date, minutes);
}

interface MomentInputProps {
  readonly id?: string;
  readonly value: MomentDraft;
  readonly onChange: (value: MomentDraft) => void;
  readonly now: Instant;
  /** The last moment that can be chosen; the first one is now. */
  readonly until: Instant;
  /** Why this moment cannot be taken. */
  readonly problem: string | null;
  readonly autoFocus?: boolean;
}

/** A moment to come: its day and its hour, and below them what is wrong with it. */
export function MomentInput({ id, value, onChange, now, until, problem, autoFocus = false }: MomentInputProps) {
  const { t } = useTranslation();
  const problemId = useId();
  const [unreadable, setUnreadable] = useState({ date: false, time: false });
  const said = unreadable.date ? t('hours.noDate') : unreadable.time ? t('hours.noTime') : problem;
  const describedBy = said === null ? undefined : problemId;
  return (
    <div className={css.momentBox}>
      <span className={css.moment}>
        <DateInput
          {...(id !== undefined && { id })}
          label={t('hours.day')}
          today={isoDay(now)}
          min={isoDay(now)}
          max={isoDay(until)}
          wrong={unreadable.date || problem !== null}
          describedBy={describedBy}
          autoFocus={autoFocus}
          value={value.date}
          onChange={(date) => onChange({ ...value, date })}
          onUnreadable={(date) => setUnreadable((before) => ({ ...before, date }))}
        />
        <TimeInput
          label={t('hours.time')}
          wrong={unreadable.time || problem !== null}
          describedBy={describedBy}
          value={value.minutes}
          onChange={(minutes) => onChange({ ...value, minutes })}
          onUnreadable={(time) => setUnreadable((before) => ({ ...before, time }))}
        />
      </span>
      {said !== null && <Problem id={problemId}>{said}</Problem>}
    </div>
  );
}
