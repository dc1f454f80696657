import { useNotices } from '../../stores/notices';
import { useTranslation } from '../../words/useTranslation';

/** What was filled in is kept now: said once, since a form that only goes away leaves one wondering. */
export function useSayKept(): () => void {
  const { t } = useTranslation();
  return () => useNotices.getState().say(t('settings.kept'));
}
