import { useEffect } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { usePlayback } from '../../stores/playback';
import css from './Player.module.css';

/** How quick one may listen, in turn. */
const SPEEDS = [1, 1.5, 2] as const;

interface SpeedButtonProps {
  readonly medium: HTMLMediaElement | null;
  readonly tabbable?: boolean;
}

/** 1×, 1,5×, 2×: each press goes on to the next. */
export function SpeedButton({ medium, tabbable = true }: SpeedButtonProps) {
  const { t } = useTranslation();
  const speed = usePlayback((state) => state.speed);
  useEffect(() => {
    if (medium) medium.playbackRate = speed;
  }, [medium, speed]);
  const place = SPEEDS.findIndex((each) => each === speed);
  const words = `${speed.toLocaleString('pt-BR')}×`;
  return (
    <button
      type="button"
      className={css.speed}
      tabIndex={tabbable ? 0 : -1}
      aria-label={t('player.speed', { speed: words })}
      data-tip={t('player.speedHint')}
      onClick={() => usePlayback.getState().setSpeed(SPEEDS[(place + 1) % SPEEDS.length] ?? 1)}
    >
      {words}
    </button>
  );
}
