import { IconArrowUp, IconTrash } from '@tabler/icons-react';
import {
  FIELD_NAME_MAX,
  type CustomField,
  type CustomFieldKind,
  type FieldListProblem,
} from '../../../shared/domain/contacts/customField';
import { IconButton } from '../../ui/IconButton';
import { Problem } from '../../ui/LabelledField';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import { useTranslation } from '../../words/useTranslation';
import css from './Fields.module.css';

interface FieldRowProps {
  readonly field: CustomField;
  /** From 0. */
  readonly place: number;
  /** Its name is in use. */
  readonly fixed: boolean;
  readonly problem: FieldListProblem | null;
  readonly onChange: (field: CustomField) => void;
  readonly onUp: () => void;
  readonly onRemove: () => void;
}

const kinds: readonly CustomFieldKind[] = ['text', 'number', 'date', 'choice'];

/** One field: its name, kind and choices. */
export function FieldRow({ field, place, fixed, problem, onChange, onUp, onRemove }: FieldRowProps) {
  const { t } = useTranslation();
  const names = { place: place + 1 };
  return (
    <div className={css.row}>
      <TextInput
        aria-label={t('fields.name', names)}
        placeholder={t('fields.namePlaceholder')}
        maxLength={FIELD_NAME_MAX}
        data-name
        disabled={fixed}
        wrong={problem !== null && problem !== 'no-choices'}
        value={field.name}
        onChange={(name) => onChange({ ...field, name })}
      />
      <Select
        width="medium"
        aria-label={t('fields.kindOf', names)}
        value={field.kind}
        options={kinds.map((value) => ({ value, label: t(`fields.kind.${value}`) }))}
        onChange={(kind) => onChange({ ...field, kind })}
      />
      <IconButton icon={IconArrowUp} size={16} label={t('fields.up', names)} disabled={place === 0} onClick={onUp} />
      <IconButton icon={IconTrash} size={16} label={t('fields.remove', names)} onClick={onRemove} />
      {field.kind === 'choice' && (
        <div className={css.choices}>
          <TextInput
            aria-label={t('fields.choices', names)}
            placeholder={t('fields.choicesPlaceholder')}
            wrong={problem === 'no-choices'}
            // Blanks and empty parts stay while one types, and go when it is kept.
            value={field.choices.join(',')}
            onChange={(text) => onChange({ ...field, choices: text.split(',') })}
          />
        </div>
      )}
      {problem !== null && (
        <div className={css.choices}>
          <Problem>{t(`fields.problem.${problem}`)}</Problem>
        </div>
      )}
    </div>
  );
}
