import { useState } from 'react';
import type { CustomField } from '../../../shared/domain/contacts/customField';
import { setContactField } from '../../commands/fields/setContactField';
import { Problem } from '../../ui/LabelledField';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import { refusalKey } from '../../words/failureKey';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import css from './Fields.module.css';

interface FieldEditProps {
  readonly field: CustomField;
  readonly value: string;
  readonly conversationId: string;
  readonly onDone: () => void;
}

/** A field while it is written: Enter or leaving it keeps, Esc goes back. */
export function FieldEdit({ field, value, conversationId, onDone }: FieldEditProps) {
  const { t } = useTranslation();
  const { db, attendantId: by } = useDesk();
  const occasion = useOccasion();
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  const { name, kind, choices } = field;
  async function keep(typed: string): Promise<void> {
    const answer = await setContactField(db, { by, conversationId, name, value: typed }, occasion());
    if (answer.ok) return onDone();
    const { code } = answer.failure;
    setProblem(
      code === 'bad-value' ? t(`fields.bad.${kind}`) : code === 'no-field' ? t('fields.lost') : t(refusalKey(code)),
    );
  }
  const usual = {
    'aria-label': name,
    autoFocus: true,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        onDone();
      } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
        event.preventDefault();
        void keep(text);
      }
    },
    onBlur: () => void keep(text),
  };
  return (
    <span className={css.edit}>
      {kind === 'choice' ? (
        <Select
          {...usual}
          value={text}
          options={[
            { value: '', label: t('fields.noChoice') },
            // One that is offered no more stays to be seen.
            ...(text !== '' && !choices.includes(text) ? [{ value: text, label: text, disabled: true }] : []),
            ...choices.map((choice) => ({ value: choice, label: choice })),
          ]}
          // Arrows go through the choices: Enter or leaving it keeps.
          onChange={setText}
        />
      ) : (
        <TextInput
          {...usual}
          wrong={problem !== null}
          placeholder={kind === 'date' ? 'dd/mm/aaaa' : undefined}
          inputMode={kind === 'number' ? 'decimal' : 'text'}
          maxLength={500}
          value={text}
          onChange={(next) => {
            setText(next);
            setProblem(null);
          }}
        />
      )}
      {problem !== null && <Problem>{problem}</Problem>}
    </span>
  );
}
