import type { Currency } from '../../../shared/domain/automation/messageCost';
import { monthOf as monthWords } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';

export interface CostWords {
  /** Of an amount in millionths: to the cent, and to a hundredth of a cent below one real. */
  readonly money: (amount: number, currency: Currency) => string;
  /** `mar 2026` of `202603`. */
  readonly month: (month: string) => string;
  /** WhatsApp's own name where it is a new one. */
  readonly category: (name: string) => string;
  readonly hint: (name: string) => string | null;
}

const named = [
  ...(['service', 'utility', 'marketing', 'authentication', 'referral_conversion', 'marketing_lite'] as const),
  ...(['authentication-international', 'general_purpose_ai'] as const),
];
const hinted = ['service', 'utility', 'marketing', 'authentication'] as const;

/** Money, months and categories in words. */
export function useCostWords(): CostWords {
  const { t } = useTranslation();
  return {
    money: (amount, currency) => {
      const small = amount > 0 && amount < 1_000_000;
      const digits = { minimumFractionDigits: 2, maximumFractionDigits: small ? 4 : 2 };
      return t(`messageCost.money.${currency}`, { amount: (amount / 1_000_000).toLocaleString('pt-BR', digits) });
    },
    month: (month) => monthWords(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(4)) - 1, 15)),
    category: (name) => {
      const known = named.find((each) => each === name);
      return known === undefined ? name : t(`messageCost.categories.${known}`);
    },
    hint: (name) => {
      const known = hinted.find((each) => each === name);
      return known === undefined ? null : t(`messageCost.hints.${known}`);
    },
  };
}
