import type { ReactNode } from 'react';
import css from './Settings.module.css';

interface SettingRowProps {
  readonly label: string;
  readonly hint?: string;
  /** Id of the one control that the label belongs to. */
  readonly htmlFor?: string;
  readonly children: ReactNode;
}

/** A setting: what it is and does on the left, its control on the right. */
export function SettingRow({ label, hint, htmlFor, children }: SettingRowProps) {
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
      </div>
      <div className={css.acts}>{children}</div>
    </div>
  );
}
