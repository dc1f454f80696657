import { IconLock, IconTemplate } from '@tabler/icons-react';
import { whyNot } from '../../../shared/domain/team/permissions';
import type { ConversationRow } from '../../db/conversations/row';
import { useTemplating } from '../../stores/templating';
import { Button } from '../../ui/Button';
import { useTranslation } from '../../words/useTranslation';
import { useTeam } from '../service/team';
import css from './ComposerShut.module.css';

interface ComposerShutProps {
  readonly conversation: ConversationRow;
  /** The customer has not written to this number at all: nobody writes first. */
  readonly never: boolean;
  /** What had been begun; it is kept and comes back with the window. */
  readonly draft: string;
}

export function ComposerShut({ conversation, never, draft }: ComposerShutProps) {
  const { t } = useTranslation();
  const { me } = useTeam();
  const forbidden = me ? whyNot(me, 'reply', conversation.service) : null;
  return (
    <div className={css.shut} role="note" tabIndex={0} data-pane-focus>
      <IconLock size={20} stroke={1.6} aria-hidden="true" />
      <div className={css.words}>
        <strong>{t('composer.shutTitle')}</strong>
        <p>{t(never ? 'composer.neverText' : 'composer.shutText')}</p>
        {draft !== '' && <p className={css.draft}>{draft}</p>}
      </div>
      {!never && forbidden === null && (
        <Button icon={IconTemplate} onClick={() => useTemplating.getState().begin(conversation.id)}>
          {t('templates.button')}
        </Button>
      )}
    </div>
  );
}
