import {
  IconAppWindow,
  IconCircleCheck,
  IconCircleOff,
  IconLock,
  IconPlayerPause,
  IconSwitchHorizontal,
} from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useSelf } from '../session/useSelf';
import { useSelfActs } from '../session/useSelfActs';
import type { PaletteEntry } from './paletteEntry';

/** What one does about oneself at this window; nothing at a counter of one person. */
export function useSelfEntries(): readonly PaletteEntry[] {
  const { t } = useTranslation();
  const self = useSelf();
  const acts = useSelfActs();
  const { db } = useDesk();
  if (self === null || db.isReadOnly) return [];
  const state = self.presence?.state ?? 'offline';
  const be = (to: 'online' | 'pause' | 'offline', icon: PaletteEntry['icon']): readonly PaletteEntry[] =>
    to === state
      ? []
      : [
          {
            id: `self-${to}`,
            group: 'self',
            icon,
            title: t(`palette.self.${to}`),
            words: t(`palette.words.self.${to}`),
            run: () => acts.onPresence(to, null),
          },
        ];
  const entry = (id: 'lock' | 'switch' | 'window', icon: PaletteEntry['icon'], run: () => void): PaletteEntry => ({
    id: `self-${id}`,
    group: 'self',
    icon,
    title: t(`session.menu.${id}`),
    words: t(`palette.words.self.${id}`),
    run,
  });
  return [
    { ...entry('lock', IconLock, acts.onLock), keys: 'Ctrl L' },
    entry('switch', IconSwitchHorizontal, acts.onSwitch),
    entry('window', IconAppWindow, acts.onWindow),
    ...be('online', IconCircleCheck),
    ...be('pause', IconPlayerPause),
    ...be('offline', IconCircleOff),
  ];
}
