import { useTranslation } from '../../words/useTranslation';
import { react } from '../../commands/react';
import { wamidOf, type MessageRow } from '../../db/messages/row';
import type { ReactionRow } from '../../db/reactions/row';
import { failureKey } from '../../words/failureKey';
import { useDesk } from '../app/desk';
import css from './ReactionPills.module.css';

interface ReactionPillsProps {
  readonly message: MessageRow;
  readonly reactions: readonly ReactionRow[] | undefined;
  /** false: the Tab key passes ours by. */
  readonly tabbable: boolean;
}

/** Both sides' reactions at the foot of a bubble; a click on ours takes it back. */
export function ReactionPills({ message, reactions, tabbable }: ReactionPillsProps) {
  const { t } = useTranslation();
  const { db, clock, random, attendantId } = useDesk();
  if (!reactions || reactions.length === 0) return null;
  function takeBack(): void {
    const targetWamid = wamidOf(message);
    if (targetWamid === undefined) return;
    const input = { conversationId: message.conversationId, targetWamid, emoji: '', authorId: attendantId };
    void react(db, input, { now: clock(), random });
  }
  return (
    <div className={css.pills}>
      {reactions.map((reaction) => {
        const emoji = reaction.emoji ?? '';
        if (reaction.side === 'customer') {
          return (
            <span
              key={reaction.key}
              className={css.pill}
              role="img"
              aria-label={t('conversation.reactionByCustomer', { emoji })}
              title={t('conversation.reactionByCustomer', { emoji })}
            >
              {emoji}
            </span>
          );
        }
        const failed = reaction.errorCode !== undefined;
        return (
          <button
            key={reaction.key}
            type="button"
            tabIndex={tabbable ? 0 : -1}
            className={css.pill}
            data-ours
            data-failed={failed || undefined}
            title={
              failed
                ? t(failureKey(reaction.errorCode), { code: reaction.errorCode })
                : t('conversation.takeBack', { emoji })
            }
            aria-label={t('conversation.takeBack', { emoji })}
            disabled={db.isReadOnly}
            onClick={takeBack}
          >
            {emoji}
            {reaction.pending && <span className={css.state}>{t('conversation.reactionPending')}</span>}
            {failed && <span className={css.state}>{t('conversation.reactionFailed')}</span>}
          </button>
        );
      })}
    </div>
  );
}
