import { useTranslation } from '../../words/useTranslation';

/** The words of what is wrong with a person's fields, or why a command on the team was refused. */
export function usePersonProblem(): (code: string) => string {
  const { t, i18n } = useTranslation();
  return (code) => {
    const key = `team.problems.${code}`;
    return i18n.exists(key) ? t(key as 'team.problems.name-missing') : t('team.problems.other', { code });
  };
}
