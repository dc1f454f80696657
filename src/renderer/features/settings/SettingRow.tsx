import type { ReactNode } from 'react';
import { Problem } from '../../ui/LabelledField';
import css from './Settings.module.css';

interface SettingRowProps {
  readonly label: string;
  readonly hint?: string;
  /** Id of the one control that the label belongs to. */
  readonly htmlFor?: string;
  /** What is wrong with what stands in the control. */
  readonly problem?: string | null;
  readonly children: ReactNode;
}

/** A setting: what it is and does on the left, its control on the right, what is wrong with it below. */
export function SettingRow({ label, hint, htmlFor, problem = null, children }: SettingRowProps) {
  return (
    <div className={css.row}>
      <div className={css.text}>
        {htmlFor ? (
          <label className={css.label} htmlFor={htmlFor}>
            {label}
          </label>
        ) : (
          <span className={css.label}>{label}</span>
        )}
        {hint && <span className={css.hint}>{hint}</span>}
        {problem !== null && <Problem id={htmlFor && `${htmlFor}-problem`}>{problem}</Problem>}
      </div>
      <div className={css.acts}>{children}</div>
    </div>
  );
}
