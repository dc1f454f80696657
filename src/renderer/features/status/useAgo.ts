import { useTranslation } from '../../words/useTranslation';
import type { Instant } from '../../../shared/kernel/instant';
import { agoOf } from './ago';

/** "há 4 s", as a function of the two moments. */
export function useAgo(): (at: Instant, now: Instant) => string {
  const { t } = useTranslation();
  return (at, now) => {
    const { unit, n } = agoOf(at, now);
    return unit === 'days' ? t('status.ago.days', { count: n }) : t(`status.ago.${unit}`, { n });
  };
}
