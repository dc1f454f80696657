import { IconDownload, IconFile } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import { Button } from '../../ui/Button';
import { AudioPlayer } from '../player/AudioPlayer';
import { VideoPlayer } from '../player/VideoPlayer';
import type { MediaState } from '../conversation/useMedia';
import css from './MediaViewer.module.css';

const PdfPages = lazy(() => import('./PdfPages').then((module) => ({ default: module.PdfPages })));

interface ViewerStageProps {
  readonly content: MediaContent;
  readonly messageId: string;
  readonly name: string;
  readonly state: MediaState;
  readonly zoom: number;
  readonly onFetch: () => void;
}

const stateWords = {
  waiting: 'conversation.media.fetching',
  fetching: 'conversation.media.fetching',
  here: 'conversation.media.fetching',
  failed: 'conversation.media.fetchFailed',
  removed: 'disk.removed',
  missing: 'review.mediaMissing',
} as const satisfies Readonly<Record<MediaState, string>>;

/** The medium itself, or what stands in its place. */
export function ViewerStage({ content, messageId, name, state, zoom, onFetch }: ViewerStageProps) {
  const { t } = useTranslation();
  const [broken, setBroken] = useState(false);
  const source = `balcao://media/${content.mediaId}`;
  if (state !== 'here') {
    return (
      <div className={css.stage} data-still>
        <p role="status">{t(stateWords[state])}</p>
        {state === 'failed' && (
          <Button icon={IconDownload} onClick={onFetch}>
            {t('conversation.media.fetch')}
          </Button>
        )}
      </div>
    );
  }
  if (content.mimeType.startsWith('application/pdf') && !broken) {
    return (
      <div className={css.stage} tabIndex={0} aria-label={name}>
        <Suspense fallback={<p role="status">{t('viewer.opening')}</p>}>
          <PdfPages source={source} zoom={zoom} onBroken={() => setBroken(true)} />
        </Suspense>
      </div>
    );
  }
  if (!broken && (content.media === 'image' || content.media === 'sticker')) {
    return (
      <div className={css.stage} tabIndex={0} aria-label={name} data-zoomed={zoom > 1 || undefined}>
        <img
          className={css.picture}
          style={zoom > 1 ? { inlineSize: `${zoom * 100}%`, maxBlockSize: 'none', maxInlineSize: 'none' } : undefined}
          src={source}
          alt={content.caption ?? name}
          draggable={false}
          onError={() => setBroken(true)}
        />
      </div>
    );
  }
  if (!broken && content.media === 'video') {
    return (
      <div className={css.stage} data-still>
        <VideoPlayer source={source} name={name} onBroken={() => setBroken(true)} />
      </div>
    );
  }
  if (!broken && content.media === 'audio') {
    return (
      <div className={css.stage} data-still>
        <div className={css.audio}>
          <AudioPlayer messageId={messageId} source={source} name={name} autoPlay />
        </div>
      </div>
    );
  }
  return (
    <div className={css.stage} data-still>
      <IconFile size={40} stroke={1.4} aria-hidden="true" />
      <p>{t('viewer.notShown')}</p>
    </div>
  );
}
