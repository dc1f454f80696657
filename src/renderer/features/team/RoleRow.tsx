import { useTranslation } from '../../words/useTranslation';
import { ChoiceRow } from '../settings/ChoiceRow';
import type { PersonDraft } from './personDraft';

const roles = ['attendant', 'manager', 'owner'] as const;

interface RoleRowProps {
  readonly draft: PersonDraft;
  /** Why the role cannot be changed, in words. */
  readonly locked: string | null;
  readonly onChange: (change: Partial<PersonDraft>) => void;
}

export function RoleRow({ draft, locked, onChange }: RoleRowProps) {
  const { t } = useTranslation();
  return (
    <ChoiceRow
      label={t('team.form.role')}
      hint={[t(`team.roles.${draft.role}Hint`), locked].filter(Boolean).join(' ')}
      value={draft.role}
      disabled={locked !== null}
      options={roles.map((value) => ({ value, label: t(`team.roles.${value}`) }))}
      onChange={(role) => onChange({ role })}
    />
  );
}
