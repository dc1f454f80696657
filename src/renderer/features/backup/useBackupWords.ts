import type { Failure } from '../../../shared/kernel/result';
import { backup } from '../../words/pt-BR/backup';
import { useTranslation } from '../../words/useTranslation';

type Problem = keyof typeof backup.problem;

function isProblem(code: string): code is Problem {
  return code in backup.problem;
}

/** What went wrong with a backup or a restore, and what to do about it. */
export function useBackupWords(): (failure: Pick<Failure, 'code'>) => string {
  const { t } = useTranslation();
  return ({ code }) => (isProblem(code) ? t(`backup.problem.${code}`, { code }) : t('backup.problem.other', { code }));
}
