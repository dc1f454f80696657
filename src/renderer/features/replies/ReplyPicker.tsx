import { IconPaperclip } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import { openSettings } from '../../stores/settingsPage';
import { Button } from '../../ui/Button';
import { KeyHint } from '../../ui/KeyHint';
import { useTranslation } from '../../words/useTranslation';
import css from './ReplyPicker.module.css';

interface ReplyPickerProps {
  readonly query: string;
  readonly offered: readonly QuickReplyRow[];
  readonly active: number;
  /** There are none at all yet. */
  readonly none: boolean;
  readonly onPick: (index: number) => void;
}

/** The ready texts that may be meant by what was typed after /; the keyboard stays in the field. */
export function ReplyPicker({ query, offered, active, none, onPick }: ReplyPickerProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, offered]);
  return (
    <div className={css.box}>
      <div className={css.head}>
        <span>{query === '' ? t('replies.picker.title') : t('replies.picker.found', { count: offered.length })}</span>
        <span className={css.keys}>
          <KeyHint keys="↑ ↓" /> <KeyHint keys="Enter" /> <KeyHint keys="Esc" />
        </span>
      </div>
      {offered.length === 0 && (
        <div className={css.none}>
          <span>{none ? t('replies.picker.none') : t('replies.picker.notFound', { query })}</span>
          <Button tone="text" onClick={() => openSettings('replies')}>
            {t('replies.picker.manage')}
          </Button>
        </div>
      )}
      <div ref={list} className={css.list} role="listbox" aria-label={t('replies.picker.title')}>
        {offered.map((reply, index) => (
          <Offer key={reply.id} reply={reply} active={index === active} onPick={() => onPick(index)} />
        ))}
      </div>
    </div>
  );
}

interface OfferProps {
  readonly reply: QuickReplyRow;
  readonly active: boolean;
  readonly onPick: () => void;
}

function Offer({ reply, active, onPick }: OfferProps) {
  const { t } = useTranslation();
  const { title, text, shortcut, folder, attachments, uses } = reply;
  return (
    <div
      role="option"
      aria-selected={active}
      className={css.offer}
      // The field keeps the focus.
      onPointerDown={(event) => {
        event.preventDefault();
        onPick();
      }}
    >
      <span className={css.line}>
        <span className={css.title}>{title}</span>
        {shortcut !== '' && <span className={css.shortcut}>{`/${shortcut}`}</span>}
        {attachments.length > 0 && (
          <span className={css.files}>
            <IconPaperclip size={13} aria-hidden="true" />
            {attachments.length}
          </span>
        )}
        <span className={css.aside}>
          {[folder, uses > 0 ? t('replies.uses', { count: uses }) : ''].filter(Boolean).join(' · ')}
        </span>
      </span>
      {text !== '' && (
        <span className={css.text} dir="auto">
          {text}
        </span>
      )}
    </div>
  );
}
