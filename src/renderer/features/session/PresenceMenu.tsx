import {
  IconAppWindow,
  IconArrowLeft,
  IconCoffee,
  IconLock,
  IconPlayerPause,
  IconPresentation,
  IconSoup,
  IconSwitchHorizontal,
  IconUsers,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Presence, PresenceState } from '../../../shared/domain/team/presence';
import type { Instant } from '../../../shared/kernel/instant';
import { Button } from '../../ui/Button';
import { KeyHint } from '../../ui/KeyHint';
import { MenuBox, MenuEntry, MenuLine } from '../../ui/MenuBox';
import { TextInput } from '../../ui/TextInput';
import { plainMoment } from '../../words/moments';
import { stateWords } from './stateWords';
import css from './PresenceMenu.module.css';

export interface PresenceActs {
  readonly onPresence: (state: PresenceState, reason: string | null) => void;
  readonly onSwitch: () => void;
  readonly onLock: () => void;
  readonly onWindow: () => void;
  readonly onTeam: () => void;
}

interface PresenceMenuProps extends PresenceActs {
  readonly name: string;
  readonly presence: Presence | null;
  readonly now: Instant;
}

/** What one says of oneself to the counter, and how one leaves the window to somebody else. */
export function PresenceMenu({ name, presence, now, ...acts }: PresenceMenuProps) {
  const { t } = useTranslation();
  const [page, setPage] = useState<'menu' | 'reasons'>('menu');
  return (
    <div className={css.box}>
      <header className={css.head}>
        <strong className={css.name}>{name}</strong>
        <span className={css.state}>
          {stateWords(t, presence)}
          {presence !== null && ` · ${t('session.menu.since', { at: plainMoment(presence.since, now) })}`}
        </span>
        {presence?.automatic && presence.state === 'pause' && (
          <span className={css.state}>{t('session.awayHint')}</span>
        )}
      </header>
      {page === 'menu' ? (
        <Choices state={presence?.state ?? 'offline'} onReasons={() => setPage('reasons')} {...acts} />
      ) : (
        <Reasons onBack={() => setPage('menu')} onPause={(reason) => acts.onPresence('pause', reason)} />
      )}
    </div>
  );
}

function Choices({
  state,
  onReasons,
  ...acts
}: PresenceActs & { readonly state: PresenceState; readonly onReasons: () => void }) {
  const { t } = useTranslation();
  return (
    <MenuBox label={t('session.menu.label')}>
      <MenuEntry
        mark={<Dot state="online" />}
        chosen={state === 'online'}
        hint={t('session.menu.onlineHint')}
        onChoose={() => acts.onPresence('online', null)}
      >
        {t('session.menu.online')}
      </MenuEntry>
      <MenuEntry
        mark={<Dot state="pause" />}
        chosen={state === 'pause'}
        hint={t('session.menu.pauseHint')}
        onChoose={onReasons}
      >
        {t('session.menu.pause')}
      </MenuEntry>
      <MenuEntry
        mark={<Dot state="offline" />}
        chosen={state === 'offline'}
        hint={t('session.menu.offlineHint')}
        onChoose={() => acts.onPresence('offline', null)}
      >
        {t('session.menu.offline')}
      </MenuEntry>
      <MenuLine />
      <MenuEntry icon={IconSwitchHorizontal} onChoose={acts.onSwitch}>
        {t('session.menu.switch')}
      </MenuEntry>
      <MenuEntry icon={IconLock} aside={<KeyHint keys="Ctrl L" />} onChoose={acts.onLock}>
        {t('session.menu.lock')}
      </MenuEntry>
      <MenuEntry icon={IconAppWindow} hint={t('session.menu.windowHint')} onChoose={acts.onWindow}>
        {t('session.menu.window')}
      </MenuEntry>
      <MenuEntry icon={IconUsers} onChoose={acts.onTeam}>
        {t('session.menu.team')}
      </MenuEntry>
    </MenuBox>
  );
}

const reasons = [
  ['lunch', IconSoup],
  ['meeting', IconPresentation],
  ['coffee', IconCoffee],
] as const;

/** What is stored must fit a line of the timeline. */
const REASON_MAX = 60;

function Reasons({ onBack, onPause }: { readonly onBack: () => void; readonly onPause: (reason: string) => void }) {
  const { t } = useTranslation();
  const [other, setOther] = useState<string | null>(null);
  if (other !== null)
    return (
      <form
        className={css.other}
        onSubmit={(event) => {
          event.preventDefault();
          if (other.trim() !== '') onPause(other.trim());
        }}
      >
        <TextInput
          autoFocus
          aria-label={t('session.menu.otherLabel')}
          placeholder={t('session.menu.otherLabel')}
          maxLength={REASON_MAX}
          value={other}
          onChange={setOther}
        />
        <div className={css.otherActs}>
          <Button onClick={() => setOther(null)}>{t('session.menu.back')}</Button>
          <Button tone="main" type="submit" disabled={other.trim() === ''}>
            {t('session.menu.otherStart')}
          </Button>
        </div>
      </form>
    );
  return (
    <MenuBox label={t('session.menu.reasons')}>
      {reasons.map(([reason, icon], index) => (
        <MenuEntry key={reason} icon={icon} focused={index === 0} onChoose={() => onPause(t(`session.menu.${reason}`))}>
          {t(`session.menu.${reason}`)}
        </MenuEntry>
      ))}
      <MenuEntry icon={IconPlayerPause} onChoose={() => setOther('')}>
        {t('session.menu.other')}
      </MenuEntry>
      <MenuLine />
      <MenuEntry icon={IconArrowLeft} onChoose={onBack}>
        {t('session.menu.back')}
      </MenuEntry>
    </MenuBox>
  );
}

function Dot({ state }: { readonly state: PresenceState }) {
  return <span className={css.dot} data-state={state} />;
}
