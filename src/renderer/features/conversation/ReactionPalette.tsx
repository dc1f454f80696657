import { IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { IconButton } from '../../ui/IconButton';
import css from './ReactionPalette.module.css';

const PALETTE = ['👍', '❤️', '😂', '😮', '😢', '🙏'] as const;

interface ReactionPaletteProps {
  /** Our reaction to the message so far. */
  readonly chosen: string | null;
  readonly onChoose: (emoji: string) => void;
  readonly onMore: () => void;
}

/** The usual reactions in a row, and the way to all the others. */
export function ReactionPalette({ chosen, onChoose, onMore }: ReactionPaletteProps) {
  const { t } = useTranslation();
  return (
    <div className={css.palette} onKeyDown={moveAlong}>
      {PALETTE.map((emoji) => (
        <button
          key={emoji}
          type="button"
          className={css.emoji}
          aria-pressed={emoji === chosen}
          onClick={() => onChoose(emoji)}
        >
          {emoji}
        </button>
      ))}
      <IconButton icon={IconPlus} label={t('conversation.moreEmoji')} onClick={onMore} />
    </div>
  );
}

/** ← and → go along the row and round its ends. */
function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (way === 0) return;
  event.preventDefault();
  const buttons = Array.from(event.currentTarget.querySelectorAll('button'));
  const from = buttons.findIndex((button) => button === document.activeElement);
  buttons.at((from + way) % buttons.length)?.focus();
}
