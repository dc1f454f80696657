import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import { useViewer } from '../../stores/viewer';
import { IconButton } from '../../ui/IconButton';
import { useBubbleTab } from './bubbleTabs';
import { FileRow } from './FileRow';
import { MarkupView } from './MarkupView';
import { MediaShown } from './MediaShown';
import { useMedia } from './useMedia';
import css from './MediaBody.module.css';

// Rare, and with a dialog: not on the way to a conversation.
const RemovedMedium = lazy(() => import('../disk/RemovedMedium').then((module) => ({ default: module.RemovedMedium })));

interface MediaBodyProps {
  readonly media: MediaContent;
  readonly messageId: string;
}

/** A medium: shown or played once it is here; everything else is a file with a name. All can be saved. */
export function MediaBody({ media, messageId }: MediaBodyProps) {
  const { t } = useTranslation();
  const { state, size, fetch, saveAs, saveFailed } = useMedia(media);
  const [broken, setBroken] = useState(false);
  const tab = useBubbleTab();
  const name =
    media.fileName ?? t(`conversation.media.${media.media === 'audio' && media.voice ? 'voice' : media.media}`);
  const look = (): void => useViewer.getState().look(messageId);
  const shown = state === 'here' && !broken && media.media !== 'document';
  return (
    <>
      {shown ? (
        <div className={css.shown} data-media={media.media} title={media.fileName}>
          <MediaShown media={media} messageId={messageId} name={name} onLook={look} onBroken={() => setBroken(true)} />
          <span className={css.save}>
            <IconButton
              icon={IconDownload}
              label={t('conversation.media.save')}
              tabbable={tab === 0}
              onClick={saveAs}
            />
          </span>
        </div>
      ) : (
        <FileRow media={media} name={name} size={size} state={state} onLook={look} onFetch={fetch} onSave={saveAs} />
      )}
      {broken && media.media === 'video' && <p className={css.hint}>{t('player.broken')}</p>}
      {state === 'removed' && (
        <Suspense fallback={null}>
          <RemovedMedium media={media} onBack={fetch} />
        </Suspense>
      )}
      {state === 'missing' && <p className={css.failed}>{t('review.mediaMissing')}</p>}
      {state === 'failed' && <p className={css.failed}>{t('conversation.media.fetchFailed')}</p>}
      {saveFailed && <p className={css.failed}>{t('conversation.media.saveFailed')}</p>}
      {media.caption !== undefined && <MarkupView text={media.caption} />}
    </>
  );
}
