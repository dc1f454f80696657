import { comparesWith, testsOf } from '../../../shared/domain/automation/fieldTest';
import type { FieldCondition as Condition, FieldTest } from '../../../shared/domain/automation/fieldTest';
import type { CustomField } from '../../../shared/domain/contacts/customField';
import { NumberInput } from '../../ui/NumberInput';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import { useTranslation } from '../../words/useTranslation';
import { useFields } from '../fields/useFields';
import css from './Rules.module.css';

interface FieldConditionProps {
  readonly condition: Condition;
  /** What it is compared with cannot be. */
  readonly wrong: boolean;
  readonly onChange: (condition: Condition) => void;
}

/** A condition on one of the company's own fields: which, what is asked of it, and what it is compared with. */
export function FieldCondition({ condition, wrong, onChange }: FieldConditionProps) {
  const { t } = useTranslation();
  const fields = useFields() ?? [];
  const { name, type, test } = condition;
  const field = fields.find((each) => each.name === name);
  const gone = field === undefined && name !== '';
  return (
    <div className={css.fieldRow}>
      <Select
        width="long"
        aria-label={t('ruleParts.fieldLabel')}
        value={name}
        options={[
          ...(gone ? [{ value: name, label: t('ruleParts.fieldGone', { name }), disabled: true }] : []),
          ...fields.map((each) => ({ value: each.name, label: each.name })),
        ]}
        onChange={(next) => {
          const chosen = fields.find((each) => each.name === next);
          if (chosen) onChange(freshField(chosen));
        }}
      />
      <Select
        width="long"
        aria-label={t('ruleParts.test')}
        value={test}
        options={testsOf[type].map((value) => ({ value, label: t(`ruleParts.tests.${value}`) }))}
        onChange={(next) =>
          onChange({ ...condition, test: next, value: keepsValue(test, next) ? condition.value : '' })
        }
      />
      <FieldValue
        condition={condition}
        field={field}
        wrong={wrong}
        onChange={(value) => onChange({ ...condition, value })}
      />
    </div>
  );
}

interface FieldValueProps {
  readonly condition: Condition;
  readonly field: CustomField | undefined;
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
}

function FieldValue({ condition: { name, type, test, value }, field, wrong, onChange }: FieldValueProps) {
  const { t } = useTranslation();
  const label = t('ruleParts.value', { name });
  const what = comparesWith(test);
  if (what === 'nothing') return null;
  if (what === 'days') {
    return (
      <NumberInput
        label={label}
        wrong={wrong}
        value={value === '' ? null : Number(value)}
        onChange={(days) => onChange(days === null ? '' : String(days))}
      />
    );
  }
  if (type === 'choice') {
    const choices = field?.choices ?? [];
    const known = value === '' || choices.includes(value) ? choices : [value, ...choices];
    return (
      <Select
        width="medium"
        aria-label={label}
        value={value}
        options={[
          { value: '', label: t('ruleParts.choose'), disabled: true },
          ...known.map((choice) => ({ value: choice, label: choice })),
        ]}
        onChange={onChange}
      />
    );
  }
  return (
    <TextInput
      aria-label={label}
      wrong={wrong}
      placeholder={type === 'date' ? 'dd/mm/aaaa' : undefined}
      inputMode={type === 'number' ? 'decimal' : 'text'}
      maxLength={500}
      value={value}
      onChange={onChange}
    />
  );
}

/** What a condition begins with for a field. */
export function freshField({ name, kind }: Pick<CustomField, 'name' | 'kind'>): Condition {
  const test = kind === 'date' ? 'within' : 'is';
  return { kind: 'field', name, type: kind, test, value: test === 'within' ? '3' : '' };
}

function keepsValue(before: FieldTest, after: FieldTest): boolean {
  return comparesWith(before) === comparesWith(after);
}
