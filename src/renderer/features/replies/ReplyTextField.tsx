import { useRef } from 'react';
import { fillKnown, fillVariables, knownVariables } from '../../../shared/domain/replies/fillVariables';
import { LabelledField } from '../../ui/LabelledField';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
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
  function insert(name: string): void {
    const from = field.current?.selectionStart ?? text.length;
    const words = `{{${name}}}`;
    onChange(text.slice(0, from) + words + text.slice(field.current?.selectionEnd ?? from));
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(from + words.length, from + words.length);
    });
  }
  return (
    <>
      <LabelledField label={t('replies.form.text')} hint={t('replies.form.textHint')} problem={problem}>
        {({ id, describedBy, wrong }) => (
          <textarea
            ref={field}
            id={id}
            className={css.area}
            dir="auto"
            spellCheck
            aria-describedby={describedBy}
            aria-invalid={wrong || undefined}
            value={text}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )}
      </LabelledField>
      <div className={css.variables}>
        <span>{t('replies.form.insert')}</span>
        {knownVariables.map((name) => (
          <button key={name} type="button" className={css.variable} title={`{{${name}}}`} onClick={() => insert(name)}>
            {t(`replies.variable.${name}`)}
          </button>
        ))}
      </div>
      {text.trim() !== '' && <Preview text={text} />}
    </>
  );
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
