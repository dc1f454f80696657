import { useTranslation } from '../../words/useTranslation';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import { HoursEditor } from '../hours/HoursEditor';

interface HoursRowProps {
  readonly hours: OpeningHours | null;
  readonly onChange: (hours: OpeningHours | null) => void;
}

/** When somebody works. */
export function HoursRow({ hours, onChange }: HoursRowProps) {
  const { t } = useTranslation();
  return <HoursEditor label={t('team.form.hours')} hint={t('team.form.hoursHint')} hours={hours} onChange={onChange} />;
}
