import { useId, useRef } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { textProblem } from '../../../shared/domain/automation/automaticProblem';
import { LabelledField } from '../../ui/LabelledField';
import { TextArea } from '../../ui/TextArea';
import css from './Automatic.module.css';

interface VariableTextProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly variables: readonly string[];
  /** What is wrong is said from now on. */
  readonly judged: boolean;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
}

/** A text with variables, which are put where the cursor stands. */
export function VariableText({ label, hint, value, variables, judged, onChange, autoFocus }: VariableTextProps) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const problem = judged || value !== '' ? textProblem(value) : null;
  const said = problem === 'empty-text' && !judged ? null : problem;
  function insert(name: string): void {
    const field = area.current;
    const from = field?.selectionStart ?? value.length;
    const to = field?.selectionEnd ?? value.length;
    const words = `{{${name}}}`;
    onChange(value.slice(0, from) + words + value.slice(to));
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(from + words.length, from + words.length);
    });
  }
  return (
    <div className={css.variableText}>
      <LabelledField
        label={label}
        {...(hint === undefined ? {} : { hint })}
        problem={said === null ? null : t(`automatic.problems.${said}`, { braces: '{{ }}' })}
      >
        {({ id, describedBy, wrong }) => (
          <TextArea
            id={id}
            ref={area}
            aria-describedby={describedBy}
            data-autofocus={autoFocus}
            wrong={wrong}
            rows={3}
            value={value}
            onChange={onChange}
          />
        )}
      </LabelledField>
      <div className={css.variables} id={listId} role="group" aria-label={t('automatic.form.variables')}>
        {variables.map((name) => (
          <button
            key={name}
            type="button"
            className={css.variable}
            aria-label={t('automatic.form.insert', { name })}
            onClick={() => insert(name)}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
