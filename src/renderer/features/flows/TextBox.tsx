import { useRef } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { knownVariables, type KnownVariable } from '../../../shared/domain/replies/fillVariables';
import { InsertWords } from '../../ui/InsertWords';
import { LabelledField } from '../../ui/LabelledField';
import { TextArea } from '../../ui/TextArea';
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
  const wordsOf = (name: string): string =>
    isKnown(name) ? t(`replies.variable.${name}`) : name.slice(name.indexOf('.') + 1).replaceAll('_', ' ');
  return (
    <LabelledField label={label} hint={hint} problem={problem ?? null}>
      {({ id, describedBy, wrong }) => (
        <div className={css.textBox}>
          <TextArea
            ref={field}
            id={id}
            rows={rows}
            aria-describedby={describedBy}
            wrong={wrong}
            value={value}
            onChange={onChange}
          />
          <div className={css.underText}>
            {variables.length > 0 && (
              <InsertWords
                title={t('flows.insert')}
                area={field}
                value={value}
                names={variables}
                wordsOf={wordsOf}
                onChange={onChange}
              />
            )}
            <span className={css.length} data-over={length > max || undefined}>
              {t('flows.length', { length, max })}
            </span>
          </div>
        </div>
      )}
    </LabelledField>
  );
}

function isKnown(name: string): name is KnownVariable {
  return knownVariables.some((known) => known === name);
}
