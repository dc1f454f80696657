import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { ConnectionDraft, DraftField } from './connectionDraft';
import { Field } from './Field';
import { fieldProblem, isQuickTunnel } from './fieldProblem';

export interface DraftProps {
  readonly draft: ConnectionDraft;
  readonly onChange: (change: Partial<ConnectionDraft>) => void;
  /** The person wanted to go on: now what is missing is said, too. */
  readonly insist: boolean;
}

interface DraftInputProps extends DraftProps {
  readonly field: DraftField;
  readonly secret?: boolean;
  readonly numeric?: boolean;
  readonly aside?: ReactNode;
}

/** A field of the form with its own words and rule. */
export function DraftInput({ field, draft, onChange, insist, secret, numeric, aside }: DraftInputProps) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(false);
  const problem = fieldProblem(field, draft);
  // Half an address is always wrong: while it is being typed for the first time, that is not said yet.
  const said =
    problem === 'empty' ? insist : problem === 'too-short' || problem === 'not-address' ? left || insist : true;
  const words = problem === 'empty' ? t(`setup.problems.empty.${field}`) : problem && t(`setup.problems.${problem}`);
  const quick = field === 'publicUrl' && isQuickTunnel(draft.publicUrl);
  return (
    <Field
      label={t(`setup.fields.${field}.label`)}
      where={t(`setup.fields.${field}.where`)}
      sample={t(`setup.fields.${field}.sample`)}
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
      onBlur={() => setLeft(true)}
      problem={problem && said ? words : null}
      warning={quick ? t('setup.problems.quick-tunnel') : null}
      secret={secret}
      numeric={numeric}
      aside={aside}
    />
  );
}
