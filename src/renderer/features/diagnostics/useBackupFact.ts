import { useBackup } from '../../stores/backup';
import { fullMoment } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { useBackupWords } from '../backup/useBackupWords';
import type { Fact } from './FactCard';

/** The last backup, or what kept it from becoming one. */
export function useBackupFact(): Fact | null {
  const { t } = useTranslation();
  const wordsOf = useBackupWords();
  const state = useBackup((each) => each.state);
  if (state === null) return null;
  const name = t('diagnostics.computer.backup');
  if (state.lastFailure !== null) return { name, value: wordsOf(state.lastFailure), tone: 'failed' };
  if (state.lastGood === null) return { name, value: t('backup.bar.none'), tone: 'waiting' };
  return { name, value: fullMoment(state.lastGood.at) };
}
