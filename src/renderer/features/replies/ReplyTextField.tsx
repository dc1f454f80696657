import { useRef } from 'react';
import {
  fillKnown,
  fillVariables,
  knownVariables,
  type KnownVariable,
} from '../../../shared/domain/replies/fillVariables';
import { variableName } from '../../../shared/domain/replies/parseVariables';
import { InsertWords } from '../../ui/InsertWords';
import { LabelledField } from '../../ui/LabelledField';
import { TextArea } from '../../ui/TextArea';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useFields } from '../fields/useFields';
import { sampleFacts } from './sampleFacts';
import css from './Replies.module.css';

interface ReplyTextFieldProps {
  readonly text: string;
  readonly problem: string | null;
  readonly onChange: (text: string) => void;
}

/** The text of a ready reply, its variables to click, and how an invented customer would read it. */
export function ReplyTextField({ text, problem, onChange }: ReplyTextFieldProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const own = useFields()?.map(({ name }) => variableName(name)) ?? [];
  return (
    <>
      <LabelledField label={t('replies.form.text')} hint={t('replies.form.textHint')} problem={problem}>
        {({ id, describedBy, wrong }) => (
          <TextArea
            ref={field}
            id={id}
            dir="auto"
            spellCheck
            rows={5}
            aria-describedby={describedBy}
            wrong={wrong}
            value={text}
            onChange={onChange}
          />
        )}
      </LabelledField>
      <InsertWords
        title={t('replies.form.insert')}
        area={field}
        value={text}
        names={[...knownVariables, ...own]}
        wordsOf={(name) => (isKnown(name) ? t(`replies.variable.${name}`) : name.replaceAll('_', ' '))}
        onChange={onChange}
      />
      {text.trim() !== '' && <Preview text={text} />}
    </>
  );
}

function isKnown(name: string): name is KnownVariable {
  return knownVariables.some((known) => known === name);
}

function Preview({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const facts = sampleFacts(clock());
  const filled = fillVariables(text, facts);
  return (
    <div className={css.preview}>
      <span>{t('replies.form.preview')}</span>
      <span className={css.bubble} dir="auto">
        {filled.ok ? filled.value : fillKnown(text, facts)}
      </span>
      {!filled.ok && filled.failure.missing.length > 0 && (
        <span>
          {t('replies.form.previewMissing', {
            names: filled.failure.missing.map((name) => name.replaceAll('_', ' ')).join(', '),
          })}
        </span>
      )}
    </div>
  );
}
