import { useState } from 'react';
import { knownVariables, valueOf } from '../../../shared/domain/replies/fillVariables';
import type { ReplyFacts } from '../../../shared/domain/replies/replyFacts';
import type { TemplateProblem } from '../../../shared/domain/templates/fillTemplate';
import type { TemplateBlank, TemplateForm } from '../../../shared/domain/templates/templateForm';
import { LabelledField } from '../../ui/LabelledField';
import { TextInput } from '../../ui/TextInput';
import { useTranslation } from '../../words/useTranslation';
import { useProblemWords } from './useProblemWords';
import css from './Templates.module.css';

interface TemplateFieldsProps {
  readonly form: TemplateForm;
  readonly values: Readonly<Record<string, string>>;
  readonly facts: ReplyFacts;
  readonly problems: readonly TemplateProblem[];
  readonly onChange: (id: string, value: string) => void;
}

/** A field for each blank; what is known of the customer is offered under the one that is being filled. */
export function TemplateFields({ form, values, facts, problems, onChange }: TemplateFieldsProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords(form);
  const [at, setAt] = useState<string | null>(null);
  const labelOf = useBlankLabel(form);
  const isFirst = form.header?.kind !== 'file';
  return (
    <div className={css.fields}>
      {form.blanks.map((blank, place) => (
        <div key={blank.id} className={css.field}>
          <LabelledField label={labelOf(blank)} problem={problemWords.beside(blank, problems)}>
            {({ id, describedBy, wrong }) => (
              <TextInput
                id={id}
                aria-describedby={describedBy}
                wrong={wrong}
                data-template-blank={blank.id}
                data-template-first={(isFirst && place === 0) || undefined}
                dir="auto"
                spellCheck
                placeholder={blank.example === '' ? '' : t('templates.fields.example', { example: blank.example })}
                value={values[blank.id] ?? ''}
                onFocus={() => setAt(blank.id)}
                onChange={(value) => onChange(blank.id, value)}
              />
            )}
          </LabelledField>
          {at === blank.id && (
            <KnownValues
              facts={facts}
              onUse={(value) => {
                const before = values[blank.id] ?? '';
                onChange(blank.id, before === '' || before.endsWith(' ') ? before + value : `${before} ${value}`);
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
}

function useBlankLabel(form: TemplateForm): (blank: TemplateBlank) => string {
  const { t } = useTranslation();
  return ({ part, name, button }) => {
    const label = form.buttons[button]?.label ?? '';
    if (part === 'link' || part === 'code') return t(`templates.fields.${part}`, { label });
    const plain = /^\d+$/.test(name) ? t('templates.fields.number', { name }) : name.replaceAll('_', ' ');
    if (part === 'header') return t('templates.fields.header', { name: plain });
    return plain.charAt(0).toUpperCase() + plain.slice(1);
  };
}

interface KnownValuesProps {
  readonly facts: ReplyFacts;
  readonly onUse: (value: string) => void;
}

/** Greetings and moments to come are sentences of a text, not data. */
const offered = knownVariables.filter((name) => name !== 'saudacao' && name !== 'proxima_abertura');

function KnownValues({ facts, onUse }: KnownValuesProps) {
  const { t } = useTranslation();
  const own = Object.entries(facts.fields ?? {}).map(([what, value]) => ({ what, value: value.trim() }));
  const known = offered.map((name) => ({ what: t(`replies.variable.${name}`), value: valueOf(name, facts) ?? '' }));
  return (
    <div className={css.known} role="group" aria-label={t('templates.known')}>
      {[...known, ...own]
        .filter(({ value }) => value !== '')
        .map(({ what, value }) => (
          <button
            key={what}
            type="button"
            className={css.word}
            title={t('templates.use', { what, value })}
            // The field keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onUse(value)}
          >
            <span>{what}</span> {value}
          </button>
        ))}
    </div>
  );
}
