import { useTranslation } from '../../words/useTranslation';
import type { Failure } from '../../../shared/kernel/result';

/** What to say when main refused a request. */
export function useRefusal(): (failure: Failure) => string {
  const { t, i18n } = useTranslation();
  return ({ code }) => {
    const key = `setup.refusals.${code}`;
    return i18n.exists(key) ? t(key as 'setup.refusals.unexpected') : t('setup.refusalUnknown', { code });
  };
}
