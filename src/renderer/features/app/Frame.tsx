import { lazy, Suspense, useState } from 'react';
import { usePlace } from '../../stores/place';
import { Banners } from '../status/Banners';
import { StatusBar } from '../status/StatusBar';
import { Announcer } from './Announcer';
import { InboxPlace } from './InboxPlace';
import { NoticeStack } from './NoticeStack';
import { Rail } from './Rail';
import { useCommands } from './useCommands';
import { useShortcuts } from './useShortcuts';
import { useUnreadBadge } from './useUnreadBadge';
import css from './Frame.module.css';

// None of these is on the way to the first paint of the list.
const Diagnostics = lazy(() =>
  import('../diagnostics/Diagnostics').then((module) => ({ default: module.Diagnostics })),
);
const SettingsPlace = lazy(() =>
  import('../settings/SettingsPlace').then((module) => ({ default: module.SettingsPlace })),
);
const ShortcutSheet = lazy(() => import('./ShortcutSheet').then((module) => ({ default: module.ShortcutSheet })));

/** The same frame around every place: rail, place, status bar. */
export function Frame() {
  const place = usePlace((state) => state.place);
  const [sheet, setSheet] = useState(false);
  useShortcuts(() => setSheet(true));
  useCommands();
  useUnreadBadge();
  return (
    <div className={css.frame}>
      <div className={css.upper}>
        <Rail onShortcuts={() => setSheet(true)} />
        <main className={css.place}>
          <Banners />
          <div className={css.content}>
            <Suspense fallback={null}>
              {place === 'inbox' && <InboxPlace />}
              {place === 'diagnostics' && <Diagnostics />}
              {place === 'settings' && <SettingsPlace />}
            </Suspense>
          </div>
        </main>
      </div>
      <StatusBar />
      <Announcer />
      <NoticeStack />
      {sheet && (
        <Suspense fallback={null}>
          <ShortcutSheet onClose={() => setSheet(false)} />
        </Suspense>
      )}
    </div>
  );
}
