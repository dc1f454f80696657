import { IconCheck } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from '../words/useTranslation';
import css from './HuePicker.module.css';

const hues = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

interface HuePickerProps {
  readonly value: number;
  readonly onChange: (hue: number) => void;
}

/** The colours of people; arrows move between them. */
export function HuePicker({ value, onChange }: HuePickerProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <div className={css.hues} role="radiogroup" aria-label={t('team.form.hue')}>
      {hues.map((hue) => (
        <label key={hue} className={css.hue} data-hue={hue}>
          <input
            type="radio"
            name={name}
            aria-label={t(`team.hues.h${hue}`)}
            checked={hue === value}
            onChange={() => onChange(hue)}
          />
          {hue === value && <IconCheck size={14} stroke={2.6} aria-hidden="true" />}
        </label>
      ))}
    </div>
  );
}
