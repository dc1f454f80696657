import type { CSSProperties, KeyboardEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { clockOf } from './clockOf';
import type { MediaClock } from './useMediaClock';
import css from './Player.module.css';

interface PositionSliderProps {
  readonly clock: MediaClock;
  readonly tabbable?: boolean;
  readonly onSeek: (seconds: number) => void;
}

/** So far an arrow goes, seconds. */
const STEP = 5;
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -STEP,
  ArrowDown: -STEP,
  ArrowRight: STEP,
  ArrowUp: STEP,
  PageDown: -STEP * 6,
  PageUp: STEP * 6,
};

/** Where one is in what plays: drawn by the mouse, moved by arrows. */
export function PositionSlider({ clock, tabbable = true, onSeek }: PositionSliderProps) {
  const { t } = useTranslation();
  const { time, duration } = clock;
  const end = Math.max(duration, time, 0.1);
  function onKeyDown(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (step === undefined) return;
    // A tenth of a second at a time, as a range goes by itself, is of no use.
    event.preventDefault();
    onSeek(Math.min(end, Math.max(0, time + step)));
  }
  return (
    <input
      type="range"
      className={css.slider}
      min={0}
      max={end}
      step={0.1}
      value={time}
      tabIndex={tabbable ? 0 : -1}
      aria-label={t('player.position')}
      aria-valuetext={t('player.at', { time: clockOf(time), whole: clockOf(duration) })}
      style={{ '--done': `${(time / end) * 100}%` } as CSSProperties}
      onKeyDown={onKeyDown}
      onChange={(event) => onSeek(Number(event.currentTarget.value))}
    />
  );
}
