import type { PriceList } from '../../../shared/domain/automation/messageCost';
import { useTranslation } from '../../words/useTranslation';
import { useCostWords } from '../automatic/useCostWords';
import { useOfferWords } from './useOfferWords';

interface TemplateCostProps {
  readonly category: string;
  readonly prices: PriceList;
}

/** What Meta takes for it, where the owner has written the price. */
export function TemplateCost({ category, prices }: TemplateCostProps) {
  const { t } = useTranslation();
  const { money } = useCostWords();
  const name = useOfferWords().category(category).toLowerCase();
  const price = prices.prices[category.toLowerCase()];
  if (price === undefined) return <span>{t('templates.costUnknown', { category: name })}</span>;
  return <span>{t('templates.cost', { amount: money(price, prices.currency), category: name })}</span>;
}
