import { memo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { wamidOf, type MessageRow } from '../../db/messages/row';
import type { ReactionRow } from '../../db/reactions/row';
import { clockTime, fullMoment } from '../../words/moments';
import { Ticks } from '../../ui/Ticks';
import { useDesk } from '../app/desk';
import { BubbleBody } from './BubbleBody';
import { BubbleTools, type BubbleReach } from './BubbleTools';
import { bubbleKey } from './bubbleKey';
import { BubbleTabs } from './bubbleTabs';
import { DeliveryTrouble } from './DeliveryTrouble';
import { Earlier } from './Earlier';
import { Provenance } from './Provenance';
import { Quote } from './Quote';
import { ReactionPills } from './ReactionPills';
import { sameMessage } from './sameMessage';
import { UploadLine } from './UploadLine';
import { useCopyText } from './useCopyText';
import { useMessageLabel } from './useMessageLabel';
import css from './Bubble.module.css';

interface BubbleProps {
  readonly message: MessageRow;
  readonly first: boolean;
  readonly last: boolean;
  /** The one message that the keyboard is on. */
  readonly active: boolean;
  readonly flash: boolean;
  readonly reactions: readonly ReactionRow[] | undefined;
  readonly onJump: (wamid: string) => void;
  readonly onReply: (wamid: string) => void;
}

export const Bubble = memo(
  function Bubble({ message, first, last, active, flash, reactions, onJump, onReply }: BubbleProps) {
    const { t } = useTranslation();
    const { isReadOnly } = useDesk().db;
    // What names a message to WhatsApp is of no use where nothing is sent.
    const wamid = isReadOnly ? undefined : wamidOf(message);
    const out = message.direction === 'out';
    const label = useMessageLabel(message);
    const tools = useRef<BubbleReach>(null);
    const copy = useCopyText();
    function onKeyDown(event: KeyboardEvent): void {
      const meaning = event.target === event.currentTarget ? bubbleKey(event) : null;
      if (meaning === null) return;
      // Words that are marked are what Ctrl C means.
      if (meaning === 'copy' && document.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      if (meaning === 'open') event.currentTarget.querySelector<HTMLElement>('[data-opens]')?.click();
      else if (meaning === 'copy') void copy(message.content);
      else if (wamid === undefined) return;
      else if (meaning === 'reply') onReply(wamid);
      else tools.current?.openPalette();
    }
    return (
      <article
        className={css.row}
        data-direction={message.direction}
        data-message-id={message.id}
        data-delivery={message.delivery}
        data-last={last || undefined}
        tabIndex={active ? 0 : -1}
        aria-label={label}
        aria-keyshortcuts={wamid === undefined ? 'C Space' : 'R E C Space'}
        onKeyDown={onKeyDown}
      >
        <div className={css.column}>
          <div
            className={css.bubble}
            data-quoting={message.quotedWamid !== undefined || undefined}
            data-first={first || undefined}
            data-last={last || undefined}
            data-flash={flash || undefined}
          >
            {out && first && message.author.kind !== 'attendant' && (
              <div className={css.author}>
                {message.author.kind === 'automation' ? t('conversation.automation') : t('conversation.phoneApp')}
              </div>
            )}
            <Provenance message={message} />
            {message.quotedWamid !== undefined && (
              <Quote wamid={message.quotedWamid} onJump={onJump} tabbable={active} />
            )}
            <BubbleTabs value={active}>
              <div className={css.body} data-found data-revoked={message.revokedAt !== undefined || undefined}>
                <BubbleBody message={message} />
              </div>
              <UploadLine message={message} />
              <Earlier message={message} />
            </BubbleTabs>
            <footer className={css.meta}>
              {message.revokedAt !== undefined && <span>{t('conversation.revoked')}</span>}
              <time title={fullMoment(message.at)}>{clockTime(message.at)}</time>
              {message.delivery && (
                <Ticks delivery={message.delivery} label={t(`conversation.delivery.${message.delivery}`)} />
              )}
            </footer>
          </div>
          <ReactionPills message={message} reactions={reactions} tabbable={active} />
          <DeliveryTrouble message={message} />
        </div>
        {wamid !== undefined && (
          <BubbleTools
            ref={tools}
            message={message}
            wamid={wamid}
            reactions={reactions}
            tabbable={active}
            onReply={onReply}
          />
        )}
      </article>
    );
  },
  (before, after) =>
    before.first === after.first &&
    before.last === after.last &&
    before.active === after.active &&
    before.flash === after.flash &&
    JSON.stringify(before.reactions) === JSON.stringify(after.reactions) &&
    sameMessage(before.message, after.message),
);
