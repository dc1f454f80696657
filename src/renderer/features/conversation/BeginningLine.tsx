import { IconArrowUpRight } from '@tabler/icons-react';
import { isImported } from '../../db/conversations/readMany';
import type { ConversationRow } from '../../db/conversations/row';
import { useSelection } from '../../stores/selection';
import { fullMoment, plainMoment } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useNames } from '../service/team';
import css from './BeginningLine.module.css';

interface BeginningLineProps {
  readonly conversation: ConversationRow;
  /** The one that is answered here: it needs no way to it. */
  readonly opened: boolean;
  readonly flash: boolean;
}

/** Where one conversation with the customer ends and the next one begins: which, and how it ended. */
export function BeginningLine({ conversation, opened, flash }: BeginningLineProps) {
  const { t } = useTranslation();
  const ending = useEnding(conversation);
  const imported = isImported(conversation);
  const { protocol, createdAt, lastAt } = conversation;
  const name = imported ? t('conversation.beginning.imported') : t('conversation.beginning.name', { protocol });
  return (
    <div
      className={css.line}
      role="group"
      aria-label={`${name}, ${ending}`}
      data-beginning={conversation.id}
      data-flash={flash || undefined}
      title={`${fullMoment(createdAt)} – ${fullMoment(lastAt)}`}
    >
      <span className={css.words}>
        {opened || imported ? (
          <span className={css.name}>{name}</span>
        ) : (
          <button
            type="button"
            className={css.open}
            title={t('conversation.beginning.open')}
            onClick={() => useSelection.getState().open(conversation.id)}
          >
            {name}
            <IconArrowUpRight size={13} stroke={1.8} aria-hidden="true" />
          </button>
        )}
        <span className={css.ending}>
          {opened && conversation.state === 'open' ? t('conversation.beginning.now') : ending}
        </span>
      </span>
    </div>
  );
}

/** Who closed it, when and why; or that it goes on. */
function useEnding({ service, state }: ConversationRow): string {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const nameOf = useNames();
  const { closing } = service;
  if (state === 'open' || closing === null) return t('conversation.beginning.open-still');
  const said = { name: nameOf(closing.by), moment: plainMoment(closing.at, clock()), reason: closing.reason ?? '' };
  return t(closing.reason === null ? 'conversation.beginning.closed' : 'conversation.beginning.closedReason', said);
}
