import { IconAlertCircle } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import css from './LabelledField.module.css';

interface FieldIds {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly wrong: boolean;
}

interface LabelledFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | null;
  /** Gives the control its id and what describes it. */
  readonly children: (ids: FieldIds) => ReactNode;
}

/** A label above a control, what it is for, and what is wrong with it right below. */
export function LabelledField({ label, hint, problem = null, children }: LabelledFieldProps) {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : '', problem !== null ? `${id}-problem` : ''].join(' ').trim();
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, describedBy: describedBy || undefined, wrong: problem !== null })}
      {hint && (
        <span className={css.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {problem !== null && <Problem id={`${id}-problem`}>{problem}</Problem>}
    </div>
  );
}

/** What is wrong, and what to do about it. */
export function Problem({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <span className={css.problem} id={id} role="status">
      <IconAlertCircle size={15} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
