import { IconPlayerPlay } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { calendarOf } from '../../../shared/domain/hours/calendarOf';
import { simulate, type Simulated, type SimulatedCustomer } from '../../commands/automatic/simulate';
import { Button } from '../../ui/Button';
import { DateInput } from '../../ui/DateInput';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import { TimeInput } from '../../ui/TimeInput';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { useTeam } from '../service/team';
import { SettingsSection } from '../settings/SettingsSection';
import { localMinutes, momentOfLocal } from '../../words/localMoment';
import { isoDay } from '../../words/moments';
import { SimulatedAnswer } from './SimulatedAnswer';
import css from './CompanyHours.module.css';

const customers = ['new', 'known', 'back', 'served'] as const;

/** Chooses a moment and a customer, and shows what would happen: decided by the same rules, nothing is sent. */
export function Simulator({ unsaved }: { readonly unsaved: boolean }) {
  const { t } = useTranslation();
  const { db, clock } = useDesk();
  const { sectors } = useTeam();
  const occasion = useOccasion();
  const ids = useId();
  const [first] = useState(clock);
  const [date, setDate] = useState(() => isoDay(first));
  const [minutes, setMinutes] = useState(() => localMinutes(first));
  const [customer, setCustomer] = useState<SimulatedCustomer>('new');
  const [sectorId, setSectorId] = useState('');
  const [text, setText] = useState<string>(() => t('hours.simulator.sample'));
  const [result, setResult] = useState<(Simulated & { readonly at: number }) | null>(null);
  const moment = momentOfLocal(date, minutes);
  async function run(): Promise<void> {
    if (moment === null) return;
    const input = { at: moment, customer, text, sectorId: sectorId === '' ? null : sectorId };
    setResult({ ...(await simulate(db, { ...input, calendars: calendarOf }, occasion())), at: moment });
  }
  return (
    <SettingsSection title={t('hours.simulator.title')}>
      <div className={css.simulator}>
        <p className={css.quiet}>{unsaved ? t('hours.simulator.unsaved') : t('hours.simulator.about')}</p>
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <label htmlFor={`${ids}-at`}>{t('hours.simulator.at')}</label>
          <span className={css.moment}>
            <DateInput
              id={`${ids}-at`}
              label={t('hours.simulator.at')}
              today={isoDay(first)}
              wrong={date === ''}
              value={date}
              onChange={setDate}
            />
            <TimeInput
              label={t('hours.simulator.time')}
              wrong={Number.isNaN(minutes)}
              value={minutes}
              onChange={setMinutes}
            />
          </span>
          <label htmlFor={`${ids}-who`}>{t('hours.simulator.customer')}</label>
          <Select
            id={`${ids}-who`}
            value={customer}
            options={customers.map((value) => ({ value, label: t(`hours.simulator.customers.${value}`) }))}
            onChange={setCustomer}
          />
          {sectors.length > 1 && (
            <>
              <label htmlFor={`${ids}-sector`}>{t('hours.simulator.sector')}</label>
              <Select
                id={`${ids}-sector`}
                value={sectorId}
                options={[
                  { value: '', label: t('hours.simulator.entry') },
                  ...sectors.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={setSectorId}
              />
            </>
          )}
          <label htmlFor={`${ids}-text`}>{t('hours.simulator.text')}</label>
          <TextInput id={`${ids}-text`} value={text} onChange={setText} />
          <span />
          <Button type="submit" tone="main" icon={IconPlayerPlay} disabled={moment === null}>
            {t('hours.simulator.run')}
          </Button>
        </form>
        {result !== null && <SimulatedAnswer result={result} at={result.at} />}
      </div>
    </SettingsSection>
  );
}
