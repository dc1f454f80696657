import { ConditionSelect } from '../../ui/ConditionSelect';
import { useTranslation } from '../../words/useTranslation';
import { useNames, useTeam } from './team';

interface ConditionProps {
  /** null: any. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** Of which sector; nothing where there is no choice. */
export function SectorCondition({ value, onChange }: ConditionProps) {
  const { t } = useTranslation();
  const { divided, sectors } = useTeam();
  if (!divided || sectors.length < 2) return null;
  return (
    <ConditionSelect
      label={t('inbox.filter.sector')}
      any={t('inbox.filter.anySector')}
      value={value}
      options={sectors.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
    />
  );
}

/**
 * Whose; nothing in a counter of one person.
 * @param nobody may be chosen too, as ''
 */
export function AttendantCondition({
  value,
  onChange,
  nobody = false,
}: ConditionProps & { readonly nobody?: boolean }) {
  const { t } = useTranslation();
  const { divided, people } = useTeam();
  const nameOf = useNames();
  if (!divided) return null;
  return (
    <ConditionSelect
      label={t('inbox.filter.attendant')}
      any={t('inbox.filter.anyAttendant')}
      value={value}
      options={[
        ...(nobody ? [{ value: '', label: t('inbox.filter.nobody') }] : []),
        ...people.map(({ id }) => ({ value: id, label: nameOf(id, 'whole') })),
      ]}
      onChange={onChange}
    />
  );
}
