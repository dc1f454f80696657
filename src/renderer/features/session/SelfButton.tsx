import { useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { Floating } from '../../ui/Floating';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { useDesk } from '../app/desk';
import { PresenceMenu } from './PresenceMenu';
import { stateWords } from './stateWords';
import { useSelf } from './useSelf';
import { useSelfActs } from './useSelfActs';
import css from './SelfButton.module.css';

/** Who is signed in, in the rail: face, state, and what one may do about it. Nothing at a counter of one person. */
export function SelfButton() {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const self = useSelf();
  const [openedAt, setOpenedAt] = useState<number | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpenedAt(null);
    button.current?.focus();
  };
  const acts = useSelfActs(close);
  if (self === null) return null;
  const { person, presence } = self;
  const state = stateWords(t, presence);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={css.self}
        aria-label={t('session.menu.open', { name: person.name, state })}
        data-tip={`${person.name} · ${state}`}
        data-tip-side="right"
        aria-haspopup="menu"
        aria-expanded={openedAt !== null}
        onClick={() => (openedAt === null ? setOpenedAt(clock()) : close())}
      >
        <PersonAvatar
          name={person.name}
          photo={person.photo}
          hue={person.hue}
          presence={presence?.state ?? 'offline'}
        />
      </button>
      {openedAt !== null && (
        <Floating anchor={button} label={t('session.menu.label')} onClose={close}>
          <PresenceMenu name={person.name} presence={presence} now={openedAt} {...acts} />
        </Floating>
      )}
    </>
  );
}
