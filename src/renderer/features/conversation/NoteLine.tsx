import { IconNote } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import type { NoteRow } from '../../db/notes/row';
import { clockTime, fullMoment } from '../../words/moments';
import { partsOf } from '../composer/mentions';
import { useNames, useTeam } from '../service/team';
import css from './EventLine.module.css';

/** What the team writes to itself. */
export function NoteLine({ note }: { readonly note: NoteRow }) {
  const { t } = useTranslation();
  const team = useTeam();
  const nameOf = useNames();
  const mentioned = note.mentionIds.flatMap((id) => team.person(id) ?? []);
  return (
    <div className={css.note} role="note" data-note={note.id}>
      <div className={css.box}>
        <div className={css.head}>
          <IconNote size={15} stroke={1.7} aria-hidden="true" />
          <strong>{t('timeline.noteBy', { name: nameOf(note.authorId) })}</strong>
          <span>{`· ${t('timeline.onlyTeam')}`}</span>
          <time className={css.time} title={fullMoment(note.at)}>
            {clockTime(note.at)}
          </time>
        </div>
        <p className={css.text} data-found dir="auto">
          {partsOf(note.text, mentioned).map((part, place) =>
            part.personId === null ? (
              part.text
            ) : (
              <span key={place} className={css.mention} data-me={part.personId === team.meId || undefined}>
                {part.text}
              </span>
            ),
          )}
        </p>
      </div>
    </div>
  );
}
