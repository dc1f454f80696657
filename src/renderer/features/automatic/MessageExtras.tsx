import { useId } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { AutomaticMessages } from '../../../shared/domain/automation/automaticMessages';
import { NumberInput } from '../../ui/NumberInput';
import { SettingRow } from '../settings/SettingRow';
import { SettingsFields } from '../settings/SettingsFields';
import { variablesOf, type SingleKind } from './messageKinds';
import { VariableText } from './VariableText';
import css from './Automatic.module.css';

interface MessageExtrasProps {
  readonly kind: SingleKind;
  readonly settings: AutomaticMessages;
  readonly onChange: (change: Partial<AutomaticMessages>) => void;
}

/** What a message has besides its text: when again, until when, after how long. */
export function MessageExtras({ kind, settings, onChange }: MessageExtrasProps) {
  const { t } = useTranslation();
  const { greeting, away, busy, survey } = settings;
  switch (kind) {
    case 'greeting':
      return (
        <NumberRow
          label={t('automatic.form.again')}
          hint={t('automatic.form.againHint')}
          unit={t('automatic.form.days')}
          value={greeting.againAfterDays}
          onChange={(againAfterDays) => onChange({ greeting: { ...greeting, againAfterDays } })}
        />
      );
    case 'away':
      return (
        <NumberRow
          label={t('automatic.form.promise')}
          hint={t('automatic.form.promiseHint')}
          unit={t('automatic.form.hours')}
          value={away.promiseHours}
          onChange={(promiseHours) => onChange({ away: { ...away, promiseHours } })}
        />
      );
    case 'busy':
      return (
        <NumberRow
          label={t('automatic.form.after')}
          hint={t('automatic.form.afterHint')}
          unit={t('automatic.form.minutes')}
          value={busy.afterMinutes}
          onChange={(minutes) => onChange({ busy: { ...busy, afterMinutes: minutes ?? NaN } })}
        />
      );
    case 'survey':
      return (
        <SettingsFields>
          <VariableText
            label={t('automatic.form.thanks')}
            hint={t('automatic.form.thanksHint')}
            value={survey.thanks}
            variables={variablesOf.survey}
            judged={false}
            onChange={(thanks) => onChange({ survey: { ...survey, thanks } })}
          />
        </SettingsFields>
      );
    case 'farewell':
      return null;
  }
}

interface NumberRowProps {
  readonly label: string;
  readonly hint: string;
  readonly unit: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A number with its unit behind it. */
export function NumberRow({ label, hint, unit, value, onChange }: NumberRowProps) {
  const { t } = useTranslation();
  const id = useId();
  const wrong = value !== null && !(Number.isInteger(value) && value >= 1);
  return (
    <SettingRow label={label} hint={hint} htmlFor={id} problem={wrong ? t('automatic.problems.bad-number') : null}>
      <NumberInput id={id} label={`${label} (${unit})`} value={value} onChange={onChange} />
      <span className={css.unit}>{unit}</span>
    </SettingRow>
  );
}
