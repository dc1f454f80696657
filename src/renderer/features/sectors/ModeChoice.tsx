import { useId } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { DistributionMode } from '../../../shared/domain/queue/sector';
import { CheckRow } from '../../ui/CheckRow';
import css from './Sectors.module.css';

const modes = ['balcao', 'chat', 'whatsapp', 'manual'] as const;

interface ModeChoiceProps {
  readonly mode: DistributionMode;
  readonly onChange: (mode: DistributionMode) => void;
}

/** How a sector hands out, each way in a sentence or two. */
export function ModeChoice({ mode, onChange }: ModeChoiceProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <div className={css.modes} role="radiogroup" aria-label={t('sectors.form.mode')}>
      {modes.map((each) => (
        <CheckRow
          key={each}
          kind="radio"
          name={name}
          checked={each === mode}
          hint={t(`sectors.modeHints.${each}`)}
          onChange={() => onChange(each)}
        >
          {t(`sectors.modes.${each}`)}
        </CheckRow>
      ))}
    </div>
  );
}
