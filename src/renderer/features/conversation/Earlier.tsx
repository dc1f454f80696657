import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { MessageRow } from '../../db/messages/row';
import { Button } from '../../ui/Button';
import { fullMoment } from '../../words/moments';
import { BubbleBody } from './BubbleBody';
import { useBubbleTab } from './bubbleTabs';
import css from './Earlier.module.css';

/** An edited message keeps what it said before. */
export function Earlier({ message }: { readonly message: MessageRow }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const tab = useBubbleTab();
  if (!message.earlier || message.earlier.length === 0) return null;
  return (
    <>
      <Button tone="text" tabIndex={tab} aria-expanded={open} onClick={() => setOpen(!open)}>
        {`${t('conversation.edited')} · ${open ? t('conversation.showLess') : t('conversation.editedEarlier')}`}
      </Button>
      {open &&
        message.earlier.map((version) => (
          <div key={version.until} className={css.version}>
            <BubbleBody message={{ id: message.id, content: version.content }} />
            <span className={css.until}>{t('conversation.editedUntil', { moment: fullMoment(version.until) })}</span>
          </div>
        ))}
    </>
  );
}
