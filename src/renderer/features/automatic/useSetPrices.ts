import type { PriceList } from '../../../shared/domain/automation/messageCost';
import { setPrices } from '../../commands/automatic/setPrices';
import { useNotices } from '../../stores/notices';
import { refusalKey } from '../../words/failureKey';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';

/** Keeps the prices; a refusal is said. */
export function useSetPrices(): (list: PriceList) => Promise<void> {
  const { t } = useTranslation();
  const { db, attendantId: by } = useDesk();
  const occasion = useOccasion();
  return async (list) => {
    const kept = await setPrices(db, { by, list }, occasion());
    if (!kept.ok) useNotices.getState().say(t(refusalKey(kept.failure.code)), { tone: 'failed' });
  };
}
