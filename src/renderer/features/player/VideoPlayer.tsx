import { IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { IconButton } from '../../ui/IconButton';
import { clockOf } from './clockOf';
import { PlayButton } from './PlayButton';
import { PositionSlider } from './PositionSlider';
import { pauseSounds, toggleMedium } from './sounds';
import { SpeedButton } from './SpeedButton';
import { useMediaClock } from './useMediaClock';
import css from './Player.module.css';

interface VideoPlayerProps {
  readonly source: string;
  readonly name: string;
  readonly onBroken: () => void;
}

/** A film with its controls below it; a click on it and the space bar play and pause. */
export function VideoPlayer({ source, name, onBroken }: VideoPlayerProps) {
  const { t } = useTranslation();
  const [film, setFilm] = useState<HTMLVideoElement | null>(null);
  const [muted, setMuted] = useState(false);
  const clock = useMediaClock(film);
  useEffect(() => {
    if (!film) return;
    pauseSounds();
    const onKeyDown = (event: KeyboardEvent): void => {
      const taken = event.target instanceof Element && event.target.closest('button, input') !== null;
      if (event.key !== ' ' || taken) return;
      event.preventDefault();
      toggleMedium(film);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [film]);
  const toggle = (): void => (film ? toggleMedium(film) : undefined);
  return (
    <div className={css.film} role="group" aria-label={name}>
      <video
        ref={setFilm}
        className={css.picture}
        src={source}
        muted={muted}
        autoPlay
        onClick={toggle}
        onError={onBroken}
      />
      <div className={css.controls}>
        <PlayButton playing={clock.playing} onToggle={toggle} />
        <PositionSlider clock={clock} onSeek={(seconds) => film && (film.currentTime = seconds)} />
        <span className={css.time}>{`${clockOf(clock.time)} / ${clockOf(clock.duration)}`}</span>
        <SpeedButton medium={film} />
        <IconButton
          icon={muted ? IconVolumeOff : IconVolume}
          label={t(muted ? 'player.unmute' : 'player.mute')}
          pressed={muted}
          onClick={() => setMuted(!muted)}
        />
      </div>
    </div>
  );
}
