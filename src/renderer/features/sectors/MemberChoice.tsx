import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { AttendantRow } from '../../db/attendants/row';
import { CheckRow } from '../../ui/CheckRow';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { TextInput } from '../../ui/TextInput';
import { facesFor } from '../session/faceOrder';
import css from './Sectors.module.css';

/** From so many people on there is a field to find one. */
const MANY = 12;

interface MemberChoiceProps {
  readonly team: readonly AttendantRow[];
  readonly chosen: readonly string[];
  readonly onChange: (attendantIds: readonly string[]) => void;
}

/** Who serves a sector. */
export function MemberChoice({ team, chosen, onChange }: MemberChoiceProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const toggle = (id: string, on: boolean): void =>
    onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <>
      {team.length > MANY && (
        <div className={css.find}>
          <TextInput
            aria-label={t('sectors.form.find')}
            placeholder={t('sectors.form.find')}
            value={typed}
            onChange={setTyped}
          />
        </div>
      )}
      <div className={css.members} role="group" aria-label={t('sectors.form.people')}>
        {facesFor(team, typed).map(({ id, name, photo, hue }) => (
          <CheckRow
            key={id}
            checked={chosen.includes(id)}
            mark={<PersonAvatar name={name} photo={photo} hue={hue} size="small" />}
            onChange={(on) => toggle(id, on)}
          >
            {name === '' ? t('team.you') : name}
          </CheckRow>
        ))}
      </div>
      <p className={css.membersNote}>{chosen.length === 0 ? t('sectors.nobodyHint') : t('sectors.form.peopleHint')}</p>
    </>
  );
}
