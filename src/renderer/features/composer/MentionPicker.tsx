import { useTranslation } from '../../words/useTranslation';
import type { AttendantRow } from '../../db/attendants/row';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { useTeam } from '../service/team';
import css from './Composer.module.css';

interface MentionPickerProps {
  readonly people: readonly AttendantRow[];
  readonly active: number;
  readonly onPick: (index: number) => void;
}

/** Who may be meant by what was typed after an @; the keyboard stays in the field. */
export function MentionPicker({ people, active, onPick }: MentionPickerProps) {
  const { t } = useTranslation();
  const team = useTeam();
  return (
    <div className={css.mentions} role="listbox" aria-label={t('composer.mention')}>
      {people.map((person, index) => (
        <div
          key={person.id}
          role="option"
          aria-selected={index === active}
          className={css.mention}
          // The field keeps the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(index);
          }}
        >
          <PersonAvatar
            name={person.name}
            photo={person.photo}
            hue={person.hue}
            size="small"
            presence={team.presence(person.id)?.state ?? 'offline'}
          />
          <span>{person.name}</span>
        </div>
      ))}
    </div>
  );
}
