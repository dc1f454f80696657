import { useRef } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { textProblem } from '../../../shared/domain/automation/automaticProblem';
import { InsertWords } from '../../ui/InsertWords';
import { LabelledField } from '../../ui/LabelledField';
import { TextArea } from '../../ui/TextArea';
import type { VariableName } from '../replies/plainVariables';
import css from './Automatic.module.css';

interface VariableTextProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly variables: readonly VariableName[];
  /** What is wrong is said from now on. */
  readonly judged: boolean;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
}

/** A text with variables, which are put where the cursor stands. */
export function VariableText({ label, hint, value, variables, judged, onChange, autoFocus }: VariableTextProps) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const problem = judged || value !== '' ? textProblem(value) : null;
  const said = problem === 'empty-text' && !judged ? null : problem;
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
      <InsertWords
        title={t('automatic.form.variables')}
        area={area}
        value={value}
        names={variables}
        wordsOf={(name) => t(`replies.variable.${name}`)}
        onChange={onChange}
      />
    </div>
  );
}
