import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { lookingAt } from '../../../shared/domain/team/glance';
import { useGlance } from '../../stores/glance';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { useNames, useTeam } from '../service/team';
import css from './ConversationHeader.module.css';

const wordsOf = { viewing: 'service.looking', writing: 'service.writing', idle: 'service.idle' } as const;

/** Who else of the team has this conversation open; a pencil while they write, faded while they do nothing. */
export function Lookers({ conversationId }: { readonly conversationId: string }) {
  const { t } = useTranslation();
  const team = useTeam();
  const nameOf = useNames();
  const others = useGlance((state) => state.others);
  const looking = lookingAt(others, conversationId, team.meId);
  if (looking.length === 0) return null;
  return (
    <span className={css.lookers}>
      {looking.map(({ attendantId, activity }) => {
        const person = team.person(attendantId);
        const words = t(wordsOf[activity], { name: nameOf(attendantId) });
        return (
          <span
            key={attendantId}
            className={css.looker}
            data-activity={activity}
            role="img"
            aria-label={words}
            title={words}
          >
            <PersonAvatar name={person?.name ?? ''} photo={person?.photo ?? null} hue={person?.hue ?? 0} size="small" />
            {activity === 'writing' && (
              <span className={css.pencil}>
                <IconPencil size={11} stroke={2.2} aria-hidden="true" />
              </span>
            )}
          </span>
        );
      })}
    </span>
  );
}
