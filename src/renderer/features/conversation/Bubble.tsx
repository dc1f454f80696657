import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { wamidOf, type MessageRow } from '../../db/messages/row';
import type { ReactionRow } from '../../db/reactions/row';
import { clockTime, fullMoment } from '../../words/moments';
import { Ticks } from '../../ui/Ticks';
import { BubbleBody } from './BubbleBody';
import { BubbleTools } from './BubbleTools';
import { DeliveryTrouble } from './DeliveryTrouble';
import { Earlier } from './Earlier';
import { Provenance } from './Provenance';
import { Quote } from './Quote';
import { ReactionPills } from './ReactionPills';
import { sameMessage } from './sameMessage';
import css from './Bubble.module.css';

interface BubbleProps {
  readonly message: MessageRow;
  readonly first: boolean;
  readonly last: boolean;
  readonly flash: boolean;
  readonly reactions: readonly ReactionRow[] | undefined;
  readonly onJump: (wamid: string) => void;
  readonly onReply: (wamid: string) => void;
}

export const Bubble = memo(
  function Bubble({ message, first, last, flash, reactions, onJump, onReply }: BubbleProps) {
    const { t } = useTranslation();
    const wamid = wamidOf(message);
    const out = message.direction === 'out';
    return (
      <article
        className={css.row}
        data-direction={message.direction}
        data-message-id={message.id}
        data-delivery={message.delivery}
        data-last={last || undefined}
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
            {message.quotedWamid !== undefined && <Quote wamid={message.quotedWamid} onJump={onJump} />}
            <div className={css.body} data-revoked={message.revokedAt !== undefined || undefined}>
              <BubbleBody message={message} />
            </div>
            <Earlier message={message} />
            <footer className={css.meta}>
              {message.revokedAt !== undefined && <span>{t('conversation.revoked')}</span>}
              <time title={fullMoment(message.at)}>{clockTime(message.at)}</time>
              {message.delivery && (
                <Ticks delivery={message.delivery} label={t(`conversation.delivery.${message.delivery}`)} />
              )}
            </footer>
          </div>
          <ReactionPills message={message} reactions={reactions} />
          <DeliveryTrouble message={message} />
        </div>
        {wamid !== undefined && <BubbleTools message={message} wamid={wamid} reactions={reactions} onReply={onReply} />}
      </article>
    );
  },
  (before, after) =>
    before.first === after.first &&
    before.last === after.last &&
    before.flash === after.flash &&
    JSON.stringify(before.reactions) === JSON.stringify(after.reactions) &&
    sameMessage(before.message, after.message),
);
