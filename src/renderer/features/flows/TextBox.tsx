import { useRef } from 'react';
import { useTranslation } from '../../words/useTranslation';
import inputs from '../../ui/inputs.module.css';
import { LabelledField } from '../../ui/LabelledField';
import css from './Flows.module.css';

interface TextBoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly max: number;
  readonly rows?: number;
  readonly problem?: string | null;
  /** Names that are put in at the cursor; none: the text has no variables. */
  readonly variables?: readonly string[];
  readonly onChange: (value: string) => void;
}

/** A text of the robot, with its length and the variables that it may name. */
export function TextBox({ label, hint, value, max, rows = 3, problem, variables = [], onChange }: TextBoxProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const length = Array.from(value).length;
  function insert(name: string): void {
    const box = field.current;
    const from = box?.selectionStart ?? value.length;
    const words = `{{${name}}}`;
    onChange(value.slice(0, from) + words + value.slice(box?.selectionEnd ?? from));
    requestAnimationFrame(() => {
      box?.focus();
      box?.setSelectionRange(from + words.length, from + words.length);
    });
  }
  return (
    <LabelledField label={label} hint={hint} problem={problem ?? null}>
      {({ id, describedBy, wrong }) => (
        <div className={css.textBox}>
          <textarea
            ref={field}
            id={id}
            className={inputs.input}
            rows={rows}
            aria-describedby={describedBy}
            aria-invalid={wrong || undefined}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <div className={css.underText}>
            <span className={css.variables}>
              {variables.map((name) => (
                <button key={name} type="button" className={css.variable} onClick={() => insert(name)}>
                  {name}
                </button>
              ))}
            </span>
            <span className={css.length} data-over={length > max || undefined}>
              {t('flows.length', { length, max })}
            </span>
          </div>
        </div>
      )}
    </LabelledField>
  );
}
