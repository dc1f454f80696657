import { IconArrowBackUp, IconMoodSmile, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { react } from '../../commands/react';
import type { MessageRow } from '../../db/messages/row';
import type { ReactionRow } from '../../db/reactions/row';
import { Floating } from '../../ui/Floating';
import { IconButton } from '../../ui/IconButton';
import { useDesk } from '../app/desk';
import css from './BubbleTools.module.css';

const EmojiPicker = lazy(() => import('../composer/EmojiPicker').then((module) => ({ default: module.EmojiPicker })));

const PALETTE = ['👍', '❤️', '😂', '😮', '😢', '🙏'] as const;

interface BubbleToolsProps {
  readonly message: MessageRow;
  readonly wamid: string;
  readonly reactions: readonly ReactionRow[] | undefined;
  readonly onReply: (wamid: string) => void;
}

/** What one can do with a message: answer it, react to it. */
export function BubbleTools({ message, wamid, reactions, onReply }: BubbleToolsProps) {
  const { t } = useTranslation();
  const { db, clock, random, attendantId } = useDesk();
  const [open, setOpen] = useState<'palette' | 'all' | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const ours = reactions?.find((reaction) => reaction.side === 'us')?.emoji;
  function close(): void {
    setOpen(null);
    opener.current?.focus();
  }
  function choose(emoji: string): void {
    close();
    const input = { conversationId: message.conversationId, targetWamid: wamid, emoji: emoji === ours ? '' : emoji };
    void react(db, { ...input, authorId: attendantId }, { now: clock(), random });
  }
  return (
    <div className={css.tools} data-tools data-open={open !== null || undefined}>
      <IconButton icon={IconArrowBackUp} size={17} label={t('conversation.reply')} onClick={() => onReply(wamid)} />
      <IconButton
        ref={opener}
        icon={IconMoodSmile}
        size={17}
        label={t('conversation.react')}
        expanded={open !== null}
        onClick={() => setOpen(open === null ? 'palette' : null)}
      />
      {open !== null && (
        <Floating anchor={opener} onClose={close} label={t('conversation.react')}>
          {open === 'palette' ? (
            <div className={css.palette}>
              {PALETTE.map((emoji) => (
                <button
                  key={emoji}
                  type="button"
                  className={css.emoji}
                  aria-pressed={emoji === ours}
                  onClick={() => choose(emoji)}
                >
                  {emoji}
                </button>
              ))}
              <IconButton icon={IconPlus} label={t('conversation.moreEmoji')} onClick={() => setOpen('all')} />
            </div>
          ) : (
            <Suspense fallback={null}>
              <EmojiPicker onPick={choose} />
            </Suspense>
          )}
        </Floating>
      )}
    </div>
  );
}
