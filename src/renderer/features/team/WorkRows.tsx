import { useId } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { SectorRow } from '../../db/sectors/row';
import { CheckRow } from '../../ui/CheckRow';
import { TextInput } from '../../ui/TextInput';
import { SettingRow } from '../settings/SettingRow';
import { SwitchRow } from '../settings/SwitchRow';
import type { PersonDraft, PersonField } from './personDraft';
import css from './PersonPanel.module.css';

interface WorkRowsProps {
  readonly draft: PersonDraft;
  readonly sectors: readonly SectorRow[];
  readonly said: (field: PersonField) => string | null;
  readonly onChange: (change: Partial<PersonDraft>) => void;
}

/** Where somebody serves, how many at a time, and what they see. */
export function WorkRows({ draft, sectors, said, onChange }: WorkRowsProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const capacityId = useId();
  const { sectorIds } = draft;
  const toggle = (id: string, on: boolean): void =>
    onChange({ sectorIds: on ? [...sectorIds, id] : sectorIds.filter((each) => each !== id) });
  const problem = said('capacity');
  return (
    <>
      <div className={css.choices} role="group" aria-labelledby={titleId}>
        <span className={css.choicesTitle} id={titleId}>
          {t('team.form.sectors')}
        </span>
        <span className={css.choicesHint}>
          {sectorIds.length === 0 ? t('team.form.noSectors') : t('team.form.sectorsHint')}
        </span>
        <div className={css.many}>
          {sectors.map(({ id, name }) => (
            <CheckRow key={id} checked={sectorIds.includes(id)} onChange={(on) => toggle(id, on)}>
              {name}
            </CheckRow>
          ))}
        </div>
      </div>
      <SettingRow
        label={t('team.form.capacity')}
        hint={t('team.form.capacityHint')}
        htmlFor={capacityId}
        problem={problem}
      >
        <TextInput
          id={capacityId}
          width="medium"
          inputMode="numeric"
          placeholder={t('team.form.capacityNone')}
          wrong={problem !== null}
          aria-describedby={problem === null ? undefined : `${capacityId}-problem`}
          value={draft.capacity}
          onChange={(capacity) => onChange({ capacity })}
        />
      </SettingRow>
      <SwitchRow
        label={t('team.form.ownOnly')}
        hint={draft.role === 'attendant' ? t('team.form.ownOnlyHint') : t('team.form.ownOnlyRole')}
        checked={draft.ownOnly && draft.role === 'attendant'}
        disabled={draft.role !== 'attendant'}
        onChange={(ownOnly) => onChange({ ownOnly })}
      />
    </>
  );
}
