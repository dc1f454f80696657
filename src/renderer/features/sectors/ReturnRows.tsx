import { useTranslation } from '../../words/useTranslation';
import type { SectorRules } from '../../../shared/domain/queue/sector';
import { HOUR } from '../../../shared/kernel/instant';
import { ChoiceRow } from '../settings/ChoiceRow';
import type { SectorField } from './sectorDraft';
import { TimeRow } from './TimeRow';

interface ReturnRowsProps {
  readonly rules: SectorRules;
  readonly said: (field: SectorField) => string | null;
  readonly onChange: (change: Partial<SectorRules>) => void;
}

/** What happens when a customer writes after the closing. */
export function ReturnRows({ rules, said, onChange }: ReturnRowsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TimeRow
        label={t('sectors.form.reopenWithin')}
        hint={t('sectors.form.reopenWithinHint')}
        value={rules.reopenWithin}
        unit={HOUR}
        problem={said('reopenWithin')}
        onChange={(reopenWithin) => onChange({ reopenWithin })}
      />
      <ChoiceRow
        label={t('sectors.form.reopenTo')}
        hint={t('sectors.form.reopenToHint')}
        value={rules.reopenTo}
        disabled={rules.reopenWithin === 0}
        options={[
          { value: 'same-attendant', label: t('sectors.form.same') },
          { value: 'queue', label: t('sectors.form.queue') },
        ]}
        onChange={(reopenTo) => onChange({ reopenTo })}
      />
    </>
  );
}
