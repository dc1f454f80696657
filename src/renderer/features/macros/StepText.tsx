import { LabelledField } from '../../ui/LabelledField';
import { TextArea } from '../../ui/TextArea';
import { useTranslation } from '../../words/useTranslation';

interface StepTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A text of a step; what is between braces is filled in when the macro runs. */
export function StepText({ label, value, onChange }: StepTextProps) {
  const { t } = useTranslation();
  return (
    <LabelledField label={label} hint={t('macros.form.variablesHint', { example: '{{nome}}' })}>
      {({ id, describedBy }) => (
        <TextArea
          id={id}
          aria-describedby={describedBy}
          dir="auto"
          spellCheck
          rows={2}
          value={value}
          onChange={onChange}
        />
      )}
    </LabelledField>
  );
}
