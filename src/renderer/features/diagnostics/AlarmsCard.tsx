import { useTranslation } from 'react-i18next';
import { useDiagnostics } from '../../stores/diagnostics';
import { fullMoment } from '../../words/moments';
import { countWords } from './countWords';
import { FactCard } from './FactCard';
import { askAlarms } from './questions';
import { useAnswer } from './useAnswer';

/** How many alarms are set, and when the next one rings. */
export function AlarmsCard() {
  const { t } = useTranslation();
  const set = useDiagnostics((state) => state.diagnostics?.alarms ?? 0);
  const { value } = useAnswer(askAlarms, set);
  const next = value && value.length > 0 ? Math.min(...value.map((alarm) => alarm.dueAt)) : null;
  const facts = [
    { name: t('diagnostics.alarms.set'), value: countWords(set) },
    { name: t('diagnostics.alarms.next'), value: next === null ? t('diagnostics.none') : fullMoment(next) },
  ];
  return <FactCard title={t('diagnostics.alarms.title')} facts={facts} />;
}
