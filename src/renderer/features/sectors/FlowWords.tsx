import type { TFunction } from 'i18next';
import { useTranslation } from '../../words/useTranslation';
import { assertNever } from '../../../shared/kernel/assertNever';
import type { SectorRules } from '../../../shared/domain/queue/sector';
import { durationWords } from '../../words/durationWords';
import css from './Sectors.module.css';

interface FlowWordsProps {
  readonly rules: SectorRules;
  readonly hasHours: boolean;
}

/** What these rules lead to, told from the customer's message on. */
export function FlowWords({ rules, hasHours }: FlowWordsProps) {
  const { t } = useTranslation();
  const steps = [...flowOf(t, rules), returnOf(t, rules), ...(hasHours ? [t('sectors.flow.hours')] : [])];
  return (
    <ol className={css.flow} aria-label={t('sectors.flow.title')}>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}

function flowOf(t: TFunction, rules: SectorRules): readonly string[] {
  const warn = t('sectors.flow.warn', { warn: words(rules.warnAfter) });
  const passing = [
    warn,
    t('sectors.flow.pass', { reassign: words(rules.reassignAfter) }),
    t('sectors.flow.missed', { count: rules.maxHops }),
    rules.followUpAfter === null
      ? t('sectors.flow.followUpNone')
      : t('sectors.flow.followUp', { followUp: words(rules.followUpAfter) }),
  ];
  switch (rules.mode) {
    case 'balcao':
      return [t('sectors.flow.balcao1'), ...passing];
    case 'chat':
      return [t('sectors.flow.chat1'), ...passing];
    case 'whatsapp':
      return [
        t('sectors.flow.whatsapp1'),
        warn,
        t('sectors.flow.whatsappClose', { reassign: words(rules.reassignAfter) }),
        t('sectors.flow.whatsappCheck', { online: words(rules.checkOnline), offline: words(rules.checkOffline) }),
      ];
    case 'manual':
      return [t('sectors.flow.manual1'), t('sectors.flow.manual2')];
    default:
      return assertNever(rules.mode);
  }
}

function returnOf(t: TFunction, { reopenWithin, reopenTo }: SectorRules): string {
  if (reopenWithin === 0) return t('sectors.flow.reopenNever');
  const to = reopenTo === 'queue' ? t('sectors.flow.reopenQueue') : t('sectors.flow.reopenSame');
  return t('sectors.flow.reopen', { reopen: words(reopenWithin), to });
}

/** While a time cannot be read there is a gap, not "NaN". */
function words(ms: number): string {
  return Number.isNaN(ms) ? '…' : durationWords(ms);
}
