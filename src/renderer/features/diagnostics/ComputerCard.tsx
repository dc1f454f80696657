import { useTranslation } from '../../words/useTranslation';
import type { FilePutAside } from '../../../shared/contract/diagnostics';
import { useDiagnostics } from '../../stores/diagnostics';
import { fullMoment, sizeWords } from '../../words/moments';
import { countWords } from '../../words/countWords';
import css from './Diagnostics.module.css';
import { FactCard, type Fact } from './FactCard';
import { askAlarms } from './questions';
import { useBackupFact } from './useBackupFact';
import { useAnswer } from './useAnswer';

/** What this computer has to do with it: room on the disk, alarms, and the files that the app keeps for itself. */
export function ComputerCard() {
  const { t } = useTranslation();
  const diagnostics = useDiagnostics((state) => state.diagnostics);
  const set = diagnostics?.alarms ?? 0;
  const { value: alarms } = useAnswer(askAlarms, set);
  const next = alarms && alarms.length > 0 ? Math.min(...alarms.map((alarm) => alarm.dueAt)) : null;
  const free = diagnostics?.freeDiskBytes ?? null;
  const file = (store: FilePutAside['store']): Fact => {
    const problem = diagnostics?.putAside.find((aside) => aside.store === store);
    const name = t(`diagnostics.computer.${store}`);
    if (!problem) return { name, value: diagnostics ? t('diagnostics.computer.fine') : t('diagnostics.none') };
    return { name, value: <PutAside problem={problem} />, tone: 'waiting' };
  };
  const backup = useBackupFact();
  const facts: readonly Fact[] = [
    { name: t('diagnostics.computer.free'), value: free === null ? t('diagnostics.none') : sizeWords(free) },
    file('settings'),
    file('machine'),
    ...(backup === null ? [] : [backup]),
    { name: t('diagnostics.computer.alarms'), value: countWords(set) },
    ...(next === null ? [] : [{ name: t('diagnostics.computer.nextAlarm'), value: fullMoment(next) }]),
  ];
  return <FactCard title={t('diagnostics.computer.title')} facts={facts} />;
}

function PutAside({ problem }: { readonly problem: FilePutAside }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`diagnostics.computer.putAside.${problem.code}`)}
      {problem.keptAs !== null && (
        <span className={css.aside}>{t('diagnostics.computer.keptAs', { name: problem.keptAs })}</span>
      )}
    </>
  );
}
