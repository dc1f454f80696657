import { IconDownload, IconEye } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import { useViewer } from '../../stores/viewer';
import { Button } from '../../ui/Button';
import { sizeWords } from '../../words/moments';
import { MarkupView } from './MarkupView';
import { mediaIcon } from './mediaIcon';
import { useMedia } from './useMedia';
import css from './MediaBody.module.css';

// Rare, and with a dialog: not on the way to a conversation.
const RemovedMedium = lazy(() => import('../disk/RemovedMedium').then((module) => ({ default: module.RemovedMedium })));

interface MediaBodyProps {
  readonly media: MediaContent;
  readonly messageId: string;
}

/** A medium: shown or played once it is here, always listed and downloadable. */
export function MediaBody({ media, messageId }: MediaBodyProps) {
  const { t } = useTranslation();
  const { state, size, fetch, saveAs, saveFailed } = useMedia(media);
  const [broken, setBroken] = useState(false);
  const name =
    media.fileName ?? t(`conversation.media.${media.media === 'audio' && media.voice ? 'voice' : media.media}`);
  const source = `balcao://media/${media.mediaId}`;
  const shown = state === 'here' && !broken;
  const opens = media.media === 'video' || media.mimeType.startsWith('application/pdf');
  const look = (): void => useViewer.getState().look(messageId);
  const Icon = mediaIcon(media);
  const bytes = size ?? media.size ?? null;
  const pages = media.pages === undefined ? '' : t('attachments.pages', { count: media.pages });
  return (
    <>
      {shown && (media.media === 'image' || media.media === 'sticker') && (
        <button type="button" className={css.look} aria-label={t('viewer.open', { name })} onClick={look}>
          <img
            className={css.picture}
            data-media={media.media}
            src={source}
            alt={media.caption ?? name}
            loading="lazy"
            onError={() => setBroken(true)}
          />
        </button>
      )}
      {shown && media.media === 'video' && <video className={css.video} src={source} controls preload="metadata" />}
      {shown && media.media === 'audio' && <audio className={css.audio} src={source} controls preload="metadata" />}
      <div className={css.file}>
        <span className={css.icon} data-pdf={media.mimeType === 'application/pdf' || undefined} aria-hidden="true">
          <Icon size={20} stroke={1.6} />
        </span>
        <span className={css.facts}>
          <span className={css.name} dir="auto" title={name}>
            {name}
          </span>
          <span className={css.sort}>
            {[extensionOf(media), pages, bytes === null ? '' : sizeWords(bytes)].filter(Boolean).join(' · ')}
          </span>
        </span>
        {state === 'here' && opens && (
          <Button tone="text" icon={IconEye} onClick={look}>
            {t('viewer.look')}
          </Button>
        )}
        {state !== 'removed' && state !== 'missing' && (
          <Button
            tone="text"
            icon={IconDownload}
            disabled={state === 'fetching'}
            onClick={state === 'here' ? saveAs : fetch}
          >
            {state === 'here'
              ? t('conversation.media.save')
              : t(state === 'fetching' ? 'conversation.media.fetching' : 'conversation.media.fetch')}
          </Button>
        )}
      </div>
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

/** PDF, JPEG …: the file's own ending, else the second half of its type. */
function extensionOf(media: MediaContent): string {
  const ending = media.fileName?.match(/\.([A-Za-z0-9]{1,5})$/)?.[1];
  return (ending ?? media.mimeType.split(';')[0]?.split('/')[1] ?? '').slice(0, 12).toUpperCase();
}
