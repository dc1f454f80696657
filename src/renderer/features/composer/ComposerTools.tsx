import { IconClock, IconMessageBolt, IconMoodSmile, IconSend2 } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { Button } from '../../ui/Button';
import { Floating } from '../../ui/Floating';
import { IconButton } from '../../ui/IconButton';
import { TemplateButton } from '../templates/TemplateButton';
import { ToneButton } from '../tone/ToneHint';
import { AttachButton } from './AttachButton';
import { LengthCounter } from './LengthCounter';
import css from './Composer.module.css';

const EmojiPicker = lazy(() => import('./EmojiPicker').then((module) => ({ default: module.EmojiPicker })));

interface ComposerToolsProps {
  readonly text: string;
  readonly enterSends: boolean;
  readonly sendable: boolean;
  /** Begins a search for a ready text. */
  readonly onReplies: () => void;
  readonly onSchedule: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onEmoji: (emoji: string) => void;
  readonly onSend: () => void;
}

/** The line under the field: emoji, room left, send. */
export function ComposerTools({
  text,
  enterSends,
  sendable,
  onReplies,
  onSchedule,
  onFiles,
  onEmoji,
  onSend,
}: ComposerToolsProps) {
  const { t } = useTranslation();
  const smile = useRef<HTMLButtonElement>(null);
  const [picking, setPicking] = useState(false);
  return (
    <div className={css.tools}>
      <IconButton
        ref={smile}
        icon={IconMoodSmile}
        size={20}
        label={t('composer.emoji')}
        expanded={picking}
        onClick={() => setPicking(!picking)}
      />
      <AttachButton onFiles={onFiles} />
      <IconButton icon={IconMessageBolt} size={20} label={t('replies.button')} onClick={onReplies} />
      <IconButton icon={IconClock} size={20} label={t('schedule.button')} onClick={onSchedule} />
      <TemplateButton />
      <ToneButton />
      <span className={css.gap} />
      <LengthCounter text={text} />
      <span className={css.hint}>{t(enterSends ? 'composer.hintEnter' : 'composer.hintShiftEnter')}</span>
      <Button tone="main" icon={IconSend2} disabled={!sendable} onClick={onSend}>
        {t('composer.send')}
      </Button>
      {picking && (
        <Floating anchor={smile} label={t('composer.emoji')} onClose={() => setPicking(false)}>
          <Suspense fallback={null}>
            <EmojiPicker
              onPick={(emoji) => {
                setPicking(false);
                onEmoji(emoji);
              }}
            />
          </Suspense>
        </Floating>
      )}
    </div>
  );
}
