import { lazy, Suspense, useState } from 'react';
import { useExporting } from '../../stores/exporting';
import { useMacroRunning } from '../../stores/macroRunning';
import { useTemplating } from '../../stores/templating';
import { useScheduling } from '../../stores/scheduling';
import { usePlace } from '../../stores/place';
import { useViewer } from '../../stores/viewer';
import { Banners } from '../status/Banners';
import { StatusBar } from '../status/StatusBar';
import { InboxPane } from '../inbox/InboxPane';
import { PaletteDoor } from '../palette/PaletteDoor';
import { useCalm } from './useCalm';
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
const SearchPane = lazy(() => import('../search/SearchPane').then((module) => ({ default: module.SearchPane })));
const QueuePlace = lazy(() => import('../queue/QueuePlace').then((module) => ({ default: module.QueuePlace })));
const SchedulePlace = lazy(() =>
  import('../schedule/SchedulePlace').then((module) => ({ default: module.SchedulePlace })),
);
const ScheduleDialog = lazy(() =>
  import('../schedule/ScheduleDialog').then((module) => ({ default: module.ScheduleDialog })),
);
const TemplateDialog = lazy(() =>
  import('../templates/TemplateDialog').then((module) => ({ default: module.TemplateDialog })),
);
const MacroDialog = lazy(() => import('../macros/MacroDialog').then((module) => ({ default: module.MacroDialog })));
const Announcer = lazy(() => import('./Announcer').then((module) => ({ default: module.Announcer })));
const FlowsPlace = lazy(() => import('../flows/FlowsPlace').then((module) => ({ default: module.FlowsPlace })));
const ExportDialog = lazy(() =>
  import('../exporting/ExportDialog').then((module) => ({ default: module.ExportDialog })),
);
const MediaViewer = lazy(() => import('../viewer/MediaViewer').then((module) => ({ default: module.MediaViewer })));
const ShortcutSheet = lazy(() => import('./ShortcutSheet').then((module) => ({ default: module.ShortcutSheet })));

/** The same frame around every place: rail, place, status bar. */
export function Frame() {
  const place = usePlace((state) => state.place);
  const looked = useViewer((state) => state.messageId);
  const exported = useExporting((state) => state.subject);
  const scheduling = useScheduling((state) => state.subject);
  const templating = useTemplating((state) => state.conversationId);
  const macro = useMacroRunning((state) => state.subject);
  const [sheet, setSheet] = useState(false);
  const [palette, setPalette] = useState(false);
  useShortcuts({ showSheet: () => setSheet(true), showPalette: () => setPalette(true) });
  const calm = useCalm();
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
              {(place === 'inbox' || place === 'search') && (
                <InboxPlace pane={place === 'inbox' ? <InboxPane /> : <Searching />} />
              )}
              {place === 'queue' && <QueuePlace />}
              {place === 'schedule' && <SchedulePlace />}
              {place === 'flows' && <FlowsPlace />}
              {place === 'diagnostics' && <Diagnostics />}
              {place === 'settings' && <SettingsPlace />}
            </Suspense>
          </div>
        </main>
      </div>
      <StatusBar />
      {calm && (
        <Suspense fallback={null}>
          <Announcer />
        </Suspense>
      )}
      <NoticeStack />
      {palette && <PaletteDoor onClose={() => setPalette(false)} onShortcuts={() => setSheet(true)} />}
      {exported !== null && (
        <Suspense fallback={null}>
          <ExportDialog subject={exported} />
        </Suspense>
      )}
      {scheduling !== null && (
        <Suspense fallback={null}>
          <ScheduleDialog key={scheduling.id ?? 'new'} subject={scheduling} />
        </Suspense>
      )}
      {templating !== null && (
        <Suspense fallback={null}>
          <TemplateDialog key={templating} conversationId={templating} />
        </Suspense>
      )}
      {macro !== null && (
        <Suspense fallback={null}>
          <MacroDialog key={`${macro.macroId} ${macro.conversationId}`} subject={macro} />
        </Suspense>
      )}
      {looked !== null && (
        <Suspense fallback={null}>
          <MediaViewer messageId={looked} />
        </Suspense>
      )}
      {sheet && (
        <Suspense fallback={null}>
          <ShortcutSheet onClose={() => setSheet(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** Its own boundary: while the search is fetched, the conversation beside it stays. */
function Searching() {
  return (
    <Suspense fallback={null}>
      <SearchPane />
    </Suspense>
  );
}
