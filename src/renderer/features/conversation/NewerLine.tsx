import type { ConversationRow } from '../../db/conversations/row';
import { useSelection } from '../../stores/selection';
import { Button } from '../../ui/Button';
import { plainMoment } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import css from './NewerLine.module.css';

/** Below a conversation that is not the customer's newest: the way to that one. */
export function NewerLine({ newer }: { readonly newer: ConversationRow }) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  return (
    <p className={css.line}>
      <span>{t('conversation.newer', { moment: plainMoment(newer.createdAt, clock()) })}</span>
      <Button tone="text" onClick={() => useSelection.getState().open(newer.id)}>
        {t('conversation.newerOpen')}
      </Button>
    </p>
  );
}
