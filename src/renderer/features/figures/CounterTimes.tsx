import { useEffect, useState } from 'react';
import type { Summary } from '../../../shared/domain/metrics/summary';
import { DAY, MINUTE } from '../../../shared/kernel/instant';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { useNow } from '../../ui/useNow';
import { useTranslation } from '../../words/useTranslation';
import { workTime } from '../../words/workTime';
import { useDesk } from '../app/desk';
import { readFigures, type Figures } from './readFigures';
import css from './CounterTimes.module.css';

type Period = 'today' | 'week' | 'month';
const DAYS: Readonly<Record<Period, number>> = { today: 1, week: 7, month: 30 };

/** Whole days, today included. */
function beginning(period: Period, now: number): number {
  const midnight = new Date(now - (DAYS[period] - 1) * DAY);
  return midnight.setHours(0, 0, 0, 0);
}

/** How long customers wait, how long they are served, and what they say of it. */
export function CounterTimes() {
  const { t } = useTranslation();
  const [period, setPeriod] = useState<Period>('today');
  const [openOnly, setOpenOnly] = useState(true);
  const figures = useFigures(period);
  return (
    <section className={css.box} aria-label={t('figures.label')}>
      <header className={css.head}>
        <h2 className={css.title}>{t('figures.title')}</h2>
        <Select
          value={period}
          width="short"
          aria-label={t('figures.period')}
          options={(['today', 'week', 'month'] as const).map((value) => ({
            value,
            label: t(`figures.periods.${value}`),
          }))}
          onChange={setPeriod}
        />
      </header>
      {typeof figures === 'string' ? (
        <p className={css.note} role="status">
          {t(`figures.${figures}`)}
        </p>
      ) : (
        <Lines figures={figures} openOnly={openOnly} />
      )}
      <label className={css.choice}>
        <Switch checked={openOnly} onChange={setOpenOnly} />
        {t('figures.openOnly')}
      </label>
    </section>
  );
}

/** Counted anew as long as somebody looks; what takes long to read, seldom: it must be done before it begins again. */
function useFigures(period: Period): Figures | 'counting' | 'failed' {
  const { db, clock } = useDesk();
  const now = useNow(clock, period === 'today' ? MINUTE : 15 * MINUTE);
  const [read, setRead] = useState<{ readonly of: Period; readonly value: Figures | 'failed' } | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    readFigures(db, { from: beginning(period, now), to: now + MINUTE }, abort.signal).then(
      (value) => value && setRead({ of: period, value }),
      () => setRead({ of: period, value: 'failed' }),
    );
    return () => abort.abort();
  }, [db, now, period]);
  return read?.of === period ? read.value : 'counting';
}

function Lines({ figures, openOnly }: { readonly figures: Figures; readonly openOnly: boolean }) {
  const { t } = useTranslation();
  const { wait, reply, service, onTime, unanswered } = openOnly ? figures.business : figures.clock;
  const { scores } = figures;
  if (!wait && !service && !reply && unanswered === 0 && scores.answered === 0) {
    return <p className={css.note}>{t('figures.nothing')}</p>;
  }
  const percent = new Intl.NumberFormat('pt-BR', { style: 'percent' });
  const mark = new Intl.NumberFormat('pt-BR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <dl className={css.lines}>
      <Time name={t('figures.wait')} hint={t('figures.waitHint')} summary={wait} />
      <Time name={t('figures.reply')} hint={t('figures.replyHint')} summary={reply} />
      <Time name={t('figures.service')} hint={t('figures.serviceHint')} summary={service} />
      {onTime !== null && (
        <Line name={t('figures.onTime')} hint={t('figures.onTimeHint')} value={percent.format(onTime)} />
      )}
      {scores.mean !== null && (
        <Line name={t('figures.score')} hint={t('figures.scoreHint')} value={mark.format(scores.mean)}>
          {t('figures.scoreOf', { count: scores.answered, asked: scores.asked })}
        </Line>
      )}
      {unanswered > 0 && (
        <Line name={t('figures.unanswered')} hint={t('figures.unansweredHint')} value={String(unanswered)} />
      )}
    </dl>
  );
}

interface TimeProps {
  readonly name: string;
  readonly hint: string;
  readonly summary: Summary | null;
}

function Time({ name, hint, summary }: TimeProps) {
  const { t } = useTranslation();
  if (summary === null) return <Line name={name} hint={hint} value="–" />;
  const { mean, median, p90 } = summary;
  return (
    <Line name={name} hint={hint} value={workTime(mean)}>
      {t('figures.spread', { median: workTime(median), p90: workTime(p90) })}
    </Line>
  );
}

interface LineProps {
  readonly name: string;
  /** How it is counted. */
  readonly hint: string;
  readonly value: string;
  readonly children?: string;
}

function Line({ name, hint, value, children }: LineProps) {
  return (
    <div className={css.line} data-tip={hint}>
      <dt className={css.name}>{name}</dt>
      <dd className={css.value}>{value}</dd>
      {children !== undefined && <dd className={css.more}>{children}</dd>}
      <dd className="visually-hidden">{hint}</dd>
    </div>
  );
}
