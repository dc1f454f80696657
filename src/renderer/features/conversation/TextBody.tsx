import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { Button } from '../../ui/Button';
import { useBubbleTab } from './bubbleTabs';
import { isEmojiOnly } from './emojiOnly';
import { MarkupView } from './MarkupView';
import css from './TextBody.module.css';

/** Longer texts (characters, or lines) are folded. */
const LONG = 1_200;
const MANY_LINES = 24;

/** A text with WhatsApp's formatting. */
export function TextBody({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const tab = useBubbleTab();
  if (isEmojiOnly(text)) return <p className={css.emoji}>{text}</p>;
  const shown = open ? text : folded(text);
  return (
    <>
      <MarkupView text={shown} />
      {folded(text) !== text && (
        <Button tone="text" tabIndex={tab} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('conversation.showLess') : t('conversation.showAll')}
        </Button>
      )}
    </>
  );
}

function folded(text: string): string {
  const lines = text.split('\n');
  const byLines = lines.length > MANY_LINES ? lines.slice(0, MANY_LINES).join('\n') : text;
  if (byLines.length <= LONG) return byLines === text ? text : `${byLines}…`;
  // At a space, so that no word (and no surrogate pair) is cut.
  const end = byLines.lastIndexOf(' ', LONG);
  const cut =
    end > LONG / 2
      ? byLines.slice(0, end)
      : Array.from(byLines.slice(0, LONG + 1))
          .slice(0, -1)
          .join('');
  return `${cut}…`;
}
