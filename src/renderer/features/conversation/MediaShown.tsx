import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import { clockOf } from '../player/clockOf';
import { useBubbleTab } from './bubbleTabs';
import css from './MediaBody.module.css';

// Not on the way to the first conversation; its place is kept, so that nothing moves when it comes.
const AudioPlayer = lazy(() => import('../player/AudioPlayer').then((module) => ({ default: module.AudioPlayer })));

interface MediaShownProps {
  readonly media: MediaContent;
  readonly messageId: string;
  readonly name: string;
  readonly onLook: () => void;
  readonly onBroken: () => void;
}

/** What the bubble itself shows of a medium that is here: the picture, the sound, the first frame of a film. */
export function MediaShown({ media, messageId, name, onLook, onBroken }: MediaShownProps) {
  const { t } = useTranslation();
  const tab = useBubbleTab();
  const source = `balcao://media/${media.mediaId}`;
  if (media.media === 'audio') {
    return (
      <div className={css.audio}>
        <Suspense fallback={null}>
          <AudioPlayer messageId={messageId} source={source} name={name} tabbable={tab === 0} />
        </Suspense>
      </div>
    );
  }
  return (
    <button
      type="button"
      className={css.look}
      tabIndex={tab}
      data-opens
      aria-label={t('viewer.open', { name })}
      onClick={onLook}
    >
      {media.media === 'video' ? (
        <FirstFrame source={source} onBroken={onBroken} />
      ) : (
        <img
          className={css.picture}
          data-media={media.media}
          src={source}
          alt={media.caption ?? name}
          loading="lazy"
          onError={onBroken}
        />
      )}
    </button>
  );
}

/** A film waits for a click; it plays where there is room for it. */
function FirstFrame({ source, onBroken }: { readonly source: string; readonly onBroken: () => void }) {
  const { t } = useTranslation();
  const [seconds, setSeconds] = useState<number | null>(null);
  return (
    <>
      <video
        className={css.video}
        src={source}
        muted
        preload="metadata"
        tabIndex={-1}
        onLoadedMetadata={({ currentTarget: film }) => {
          // A sound in a film's file has no picture to show.
          if (film.videoWidth === 0) onBroken();
          else if (Number.isFinite(film.duration)) setSeconds(film.duration);
        }}
        onError={onBroken}
      />
      <span className={css.playSign} aria-hidden="true">
        <IconPlayerPlayFilled size={22} />
      </span>
      {seconds !== null && (
        <span className={css.length} role="img" aria-label={t('player.length', { time: clockOf(seconds) })}>
          {clockOf(seconds)}
        </span>
      )}
    </>
  );
}
