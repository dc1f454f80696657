import { useEffect, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { clockOf } from './clockOf';
import { PlayButton } from './PlayButton';
import { PositionSlider } from './PositionSlider';
import { leaveSound, takeSound, toggleMedium } from './sounds';
import { SpeedButton } from './SpeedButton';
import { useMediaClock } from './useMediaClock';
import css from './Player.module.css';

interface AudioPlayerProps {
  readonly messageId: string;
  readonly source: string;
  readonly name: string;
  readonly tabbable?: boolean;
  /** Begins at once: it was opened to be heard. */
  readonly autoPlay?: boolean;
}

/** A voice message or another sound: played by the browser's own engine, drawn by us. */
export function AudioPlayer({ messageId, source, name, tabbable = true, autoPlay = false }: AudioPlayerProps) {
  const { t } = useTranslation();
  const [sound, setSound] = useState<HTMLAudioElement | null>(null);
  useEffect(() => {
    const taken = takeSound(messageId, source);
    setSound(taken);
    if (autoPlay && taken.paused) toggleMedium(taken);
    return () => leaveSound(messageId, taken);
  }, [autoPlay, messageId, source]);
  const clock = useMediaClock(sound);
  const begun = clock.playing || clock.time > 0;
  function seek(seconds: number): void {
    if (sound) sound.currentTime = seconds;
  }
  return (
    <div className={css.audio} role="group" aria-label={name}>
      <PlayButton
        playing={clock.playing}
        disabled={clock.broken}
        tabbable={tabbable}
        onToggle={() => sound && toggleMedium(sound)}
      />
      {clock.broken ? (
        <span className={css.broken}>{t('player.broken')}</span>
      ) : (
        <>
          <PositionSlider clock={clock} tabbable={tabbable} onSeek={seek} />
          <span className={css.time}>{clockOf(begun ? clock.time : clock.duration)}</span>
          <SpeedButton medium={sound} tabbable={tabbable} />
        </>
      )}
    </div>
  );
}
