import {
  IconActivityHeartbeat,
  IconCalendarTime,
  IconHierarchy2,
  IconKeyboard,
  IconListNumbers,
  IconMessages,
  IconMoon,
  IconSearch,
  IconSettings,
  IconSun,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { may } from '../../../shared/domain/team/permissions';
import { usePlace, type Place } from '../../stores/place';
import { IconButton } from '../../ui/IconButton';
import { SelfButton } from '../session/SelfButton';
import { badgeWords } from '../../words/moments';
import { useDesk } from './desk';
import { useScheduleNotices } from '../schedule/useScheduleNotices';
import { useTeam } from '../service/team';
import { useColorScheme } from './useColorScheme';
import { useDueCounts } from './useDueCounts';
import css from './Rail.module.css';

interface RailProps {
  readonly onShortcuts: () => void;
}

export function Rail({ onShortcuts }: RailProps) {
  const { t } = useTranslation();
  const { bridge } = useDesk();
  const { divided, me } = useTeam();
  const scheme = useColorScheme();
  const { inbox, queue } = useDueCounts();
  const held = useScheduleNotices();
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <nav className={css.rail} aria-label={t('frame.places')} data-pane="rail">
      <span className={css.mark} aria-hidden="true">
        B
      </span>
      <RailPlace
        place="inbox"
        icon={IconMessages}
        count={inbox}
        label={inbox === 0 ? t('frame.inbox') : t(divided ? 'frame.inboxDue' : 'frame.inboxUnread', { count: inbox })}
      />
      <RailPlace place="search" icon={IconSearch} label={t('search.place')} />
      {divided && (
        <RailPlace
          place="queue"
          icon={IconListNumbers}
          count={queue}
          label={queue > 0 ? t('queue.placeWaiting', { count: queue }) : t('queue.place')}
        />
      )}
      <RailPlace
        place="schedule"
        icon={IconCalendarTime}
        count={held}
        label={held > 0 ? t('schedule.placeHeld', { count: held }) : t('schedule.place')}
      />
      {me !== undefined && may(me, 'manageSettings') && (
        <RailPlace place="flows" icon={IconHierarchy2} label={t('flows.place')} />
      )}
      <RailPlace place="diagnostics" icon={IconActivityHeartbeat} label={t('frame.diagnostics')} />
      <span className={css.gap} />
      <IconButton icon={IconKeyboard} size={20} label={t('frame.shortcuts')} onClick={onShortcuts} />
      <IconButton
        icon={scheme === 'dark' ? IconSun : IconMoon}
        size={20}
        label={scheme === 'dark' ? t('frame.themeToLight') : t('frame.themeToDark')}
        onClick={() => void bridge.request('settings.change', { theme: other })}
      />
      <RailPlace place="settings" icon={IconSettings} label={t('frame.settings')} />
      <SelfButton />
    </nav>
  );
}

interface RailPlaceProps {
  readonly place: Place;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly label: string;
  readonly count?: number;
}

function RailPlace({ place, icon: Icon, label, count = 0 }: RailPlaceProps) {
  const current = usePlace((state) => state.place);
  const goTo = usePlace((state) => state.goTo);
  return (
    <button
      type="button"
      className={css.place}
      aria-label={label}
      data-tip={label}
      data-tip-side="right"
      aria-current={current === place ? 'page' : undefined}
      onClick={() => goTo(place)}
    >
      <Icon size={22} stroke={1.6} />
      {count > 0 && (
        <span className={css.count} data-wide={count > 99 || undefined} aria-hidden="true">
          {badgeWords(count)}
        </span>
      )}
    </button>
  );
}
