import type { Failure } from '../../../shared/kernel/result';
import { disk } from '../../words/pt-BR/disk';
import { useTranslation } from '../../words/useTranslation';

function isProblem(code: string): code is keyof typeof disk.problem {
  return code in disk.problem;
}

/** What kept space from being freed, or a file from coming back. */
export function useDiskWords(): (failure: Pick<Failure, 'code'>) => string {
  const { t } = useTranslation();
  return ({ code }) => (isProblem(code) ? t(`disk.problem.${code}`, { code }) : t('disk.problem.other', { code }));
}
