import { useTranslation } from '../../words/useTranslation';
import { durationWords } from '../../words/durationWords';

/** The words of what is wrong with a sector's fields, or why a command on it was refused. */
export function useSectorProblem(): (code: string, reassignAfter?: number) => string {
  const { t, i18n } = useTranslation();
  return (code, reassignAfter = 0) => {
    const key = `sectors.problems.${code}`;
    const words = { code, reassign: Number.isNaN(reassignAfter) ? '' : durationWords(reassignAfter) };
    return i18n.exists(key)
      ? t(key as 'sectors.problems.warn-after-reassign', words)
      : t('sectors.problems.other', { code });
  };
}
