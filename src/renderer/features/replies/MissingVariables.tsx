import { useState } from 'react';
import type { VariablesMissing } from '../../../shared/domain/replies/fillVariables';
import { BlankFields } from '../../ui/BlankFields';
import { Button } from '../../ui/Button';
import { useTranslation } from '../../words/useTranslation';
import css from './ReplyPicker.module.css';

interface MissingVariablesProps {
  readonly missing: VariablesMissing;
  readonly onFill: (values: Readonly<Record<string, string>>) => void;
}

/** What the text still needs before it may leave: asked for where one writes. */
export function MissingVariables({ missing, onFill }: MissingVariablesProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const filled = missing.missing.some((name) => (values[name] ?? '').trim() !== '');
  return (
    <form
      className={css.missing}
      role="group"
      aria-label={t('replies.missing.title')}
      onSubmit={(event) => {
        event.preventDefault();
        onFill(values);
        setValues({});
      }}
    >
      {missing.missing.length > 0 && (
        <>
          <p>{t('replies.missing.text', { count: missing.missing.length })}</p>
          <BlankFields
            names={missing.missing}
            values={values}
            onFill={(name, value) => setValues({ ...values, [name]: value })}
          >
            <Button type="submit" tone="main" disabled={!filled}>
              {t('replies.missing.fill')}
            </Button>
          </BlankFields>
        </>
      )}
      {missing.broken.length > 0 && <p>{t('replies.missing.broken', { text: missing.broken.join(' ') })}</p>}
    </form>
  );
}
