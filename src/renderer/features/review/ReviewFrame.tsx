import { lazy, Suspense, useState } from 'react';
import { useExporting } from '../../stores/exporting';
import { usePlace } from '../../stores/place';
import { useViewer } from '../../stores/viewer';
import frame from '../app/Frame.module.css';
import { InboxPlace } from '../app/InboxPlace';
import { NoticeStack } from '../app/NoticeStack';
import { useShortcuts } from '../app/useShortcuts';
import { InboxPane } from '../inbox/InboxPane';
import { SearchPane } from '../search/SearchPane';
import { PaletteDoor } from '../palette/PaletteDoor';
import { ReviewBanner } from './ReviewBanner';
import { ReviewBar } from './ReviewBar';
import { ReviewRail } from './ReviewRail';

const ExportDialog = lazy(() =>
  import('../exporting/ExportDialog').then((module) => ({ default: module.ExportDialog })),
);
const MediaViewer = lazy(() => import('../viewer/MediaViewer').then((module) => ({ default: module.MediaViewer })));
const ShortcutSheet = lazy(() => import('../app/ShortcutSheet').then((module) => ({ default: module.ShortcutSheet })));

/** The places of a counter that only read: conversations and search, with what they open. */
export function ReviewFrame() {
  const place = usePlace((state) => state.place);
  const looked = useViewer((state) => state.messageId);
  const exported = useExporting((state) => state.subject);
  const [shown, setShown] = useState<'sheet' | 'palette' | null>(null);
  const close = (): void => setShown(null);
  const showSheet = (): void => setShown('sheet');
  useShortcuts({ showSheet, showPalette: () => setShown('palette') });
  return (
    <div className={frame.frame}>
      <div className={frame.upper}>
        <ReviewRail onShortcuts={showSheet} />
        <main className={frame.place}>
          <ReviewBanner />
          <div className={frame.content}>
            <InboxPlace pane={place === 'search' ? <SearchPane /> : <InboxPane />} />
          </div>
        </main>
      </div>
      <ReviewBar />
      <NoticeStack />
      <Suspense fallback={null}>
        {shown === 'palette' && <PaletteDoor onClose={close} onShortcuts={showSheet} />}
        {shown === 'sheet' && <ShortcutSheet onClose={close} />}
        {exported !== null && <ExportDialog subject={exported} />}
        {looked !== null && <MediaViewer messageId={looked} />}
      </Suspense>
    </div>
  );
}
