import { IconAlertCircle, IconAlertTriangle, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useId, useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { IconButton } from '../../ui/IconButton';
import css from './Field.module.css';

interface FieldProps {
  readonly label: string;
  readonly where?: string;
  readonly sample?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** What is wrong, in words; null when nothing is. */
  readonly problem?: string | null;
  readonly warning?: string | null;
  /** Hidden as a password is, with a way to look. */
  readonly secret?: boolean;
  readonly numeric?: boolean;
  readonly disabled?: boolean;
  readonly aside?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line to fill in: where to find it above, what is wrong with it right below. */
export function Field(props: FieldProps) {
  const { label, where, sample, value, onChange, onBlur, problem = null, warning = null } = props;
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const id = useId();
  const described = [where ? `${id}-where` : '', problem || warning ? `${id}-said` : ''].join(' ').trim();
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      {where && (
        <span className={css.where} id={`${id}-where`}>
          {where}
        </span>
      )}
      <span className={css.box} data-wrong={problem !== null}>
        <input
          id={id}
          ref={props.inputRef}
          className={css.input}
          type={props.secret && !shown ? 'password' : 'text'}
          inputMode={props.numeric ? 'numeric' : undefined}
          value={value}
          placeholder={sample}
          disabled={props.disabled}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={described || undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={onBlur}
        />
        {props.aside}
        {props.secret && (
          <IconButton
            icon={shown ? IconEyeOff : IconEye}
            label={shown ? t('setup.field.hide') : t('setup.field.show')}
            pressed={shown}
            onClick={() => setShown(!shown)}
          />
        )}
      </span>
      {(problem ?? warning) && (
        <p className={css.said} data-tone={problem ? 'problem' : 'warning'} id={`${id}-said`} role="status">
          {problem ? <IconAlertCircle size={15} /> : <IconAlertTriangle size={15} />}
          <span>{problem ?? warning}</span>
        </p>
      )}
    </div>
  );
}
