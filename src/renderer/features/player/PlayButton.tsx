import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import css from './Player.module.css';

interface PlayButtonProps {
  readonly playing: boolean;
  readonly disabled?: boolean;
  readonly tabbable?: boolean;
  readonly onToggle: () => void;
}

export function PlayButton({ playing, disabled = false, tabbable = true, onToggle }: PlayButtonProps) {
  const { t } = useTranslation();
  const Icon = playing ? IconPlayerPauseFilled : IconPlayerPlayFilled;
  return (
    <button
      type="button"
      className={css.play}
      disabled={disabled}
      tabIndex={tabbable ? 0 : -1}
      data-opens
      aria-label={t(playing ? 'player.pause' : 'player.play')}
      onClick={onToggle}
    >
      <Icon size={18} aria-hidden="true" />
    </button>
  );
}
