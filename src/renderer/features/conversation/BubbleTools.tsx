import { IconArrowBackUp, IconCopy, IconMoodSmile } from '@tabler/icons-react';
import { lazy, Suspense, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { react } from '../../commands/react';
import type { MessageRow } from '../../db/messages/row';
import type { ReactionRow } from '../../db/reactions/row';
import { Floating } from '../../ui/Floating';
import { IconButton } from '../../ui/IconButton';
import { useDesk } from '../app/desk';
import { ReactionPalette } from './ReactionPalette';
import { useDrawnLater } from './streamStill';
import { hasWords, useCopyText } from './useCopyText';
import css from './BubbleTools.module.css';

const EmojiPicker = lazy(() => import('../composer/EmojiPicker').then((module) => ({ default: module.EmojiPicker })));

/** What the keyboard reaches from the bubble itself. */
export interface BubbleReach {
  openPalette(): void;
}

interface BubbleToolsProps {
  readonly message: MessageRow;
  readonly wamid: string;
  readonly reactions: readonly ReactionRow[] | undefined;
  /** false: the Tab key passes them by. */
  readonly tabbable: boolean;
  readonly onReply: (wamid: string) => void;
  readonly ref?: Ref<BubbleReach>;
}

/** What one can do with a message: answer it, react to it. Its place is kept from the first look on. */
export function BubbleTools(props: BubbleToolsProps) {
  const drawn = useDrawnLater(props.tabbable);
  return (
    <div className={css.tools} data-tools data-wide={hasWords(props.message.content) || undefined}>
      {drawn && <ToolButtons {...props} />}
    </div>
  );
}

function ToolButtons({ message, wamid, reactions, tabbable, onReply, ref }: BubbleToolsProps) {
  const { t } = useTranslation();
  const { db, clock, random, attendantId } = useDesk();
  const [open, setOpen] = useState<'palette' | 'all' | null>(null);
  const copy = useCopyText();
  const opener = useRef<HTMLButtonElement>(null);
  const ours = reactions?.find((reaction) => reaction.side === 'us')?.emoji;
  // The focus goes back to where it was: the button, or the message itself.
  const back = useRef<Element | null>(null);
  function openPalette(): void {
    back.current = document.activeElement;
    setOpen('palette');
  }
  function close(): void {
    setOpen(null);
    if (back.current instanceof HTMLElement) back.current.focus();
  }
  useImperativeHandle(ref, () => ({ openPalette }));
  function choose(emoji: string): void {
    close();
    const input = { conversationId: message.conversationId, targetWamid: wamid, emoji: emoji === ours ? '' : emoji };
    void react(db, { ...input, authorId: attendantId }, { now: clock(), random });
  }
  return (
    <>
      <IconButton
        icon={IconArrowBackUp}
        size={17}
        label={t('conversation.reply')}
        tabbable={tabbable}
        onClick={() => onReply(wamid)}
      />
      <IconButton
        ref={opener}
        icon={IconMoodSmile}
        size={17}
        label={t('conversation.react')}
        expanded={open !== null}
        tabbable={tabbable}
        onClick={() => (open === null ? openPalette() : setOpen(null))}
      />
      {hasWords(message.content) && (
        <IconButton
          icon={IconCopy}
          size={16}
          label={t('conversation.copy')}
          tabbable={tabbable}
          onClick={() => void copy(message.content)}
        />
      )}
      {open !== null && (
        <Floating anchor={opener} onClose={close} label={t('conversation.react')}>
          {open === 'palette' ? (
            <ReactionPalette chosen={ours ?? null} onChoose={choose} onMore={() => setOpen('all')} />
          ) : (
            <Suspense fallback={null}>
              <EmojiPicker onPick={choose} />
            </Suspense>
          )}
        </Floating>
      )}
    </>
  );
}
