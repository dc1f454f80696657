import { IconLock, IconRotate } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { whyNot } from '../../../shared/domain/team/permissions';
import type { ConversationRow } from '../../db/conversations/row';
import { useActs } from '../../stores/acts';
import { Button } from '../../ui/Button';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { useNames, useTeam } from '../service/team';
import { useServe } from '../service/useServe';
import { useLostKeyboard } from './useLostKeyboard';
import css from './ComposerShut.module.css';

interface ComposerHeldProps {
  readonly conversation: ConversationRow;
  /** What had been begun; it is kept. */
  readonly draft: string;
}

/** Somebody else has the conversation: who, and the way to take it. */
export function ComposerHeld({ conversation, draft }: ComposerHeldProps) {
  const { t } = useTranslation();
  const team = useTeam();
  const nameOf = useNames();
  const ask = useActs((state) => state.ask);
  const { service } = conversation;
  const holder = service.attendantId === null ? undefined : team.person(service.attendantId);
  const name = nameOf(service.attendantId);
  const forbidden = team.me ? whyNot(team.me, 'takeOver', service) : null;
  return (
    <div className={css.shut} role="note" tabIndex={0} data-pane-focus>
      <PersonAvatar name={holder?.name ?? ''} photo={holder?.photo ?? null} hue={holder?.hue ?? 0} />
      <div className={css.words}>
        <strong>{t('composer.heldTitle', { name: nameOf(service.attendantId, 'whole') })}</strong>
        <p>{forbidden === null ? t('composer.heldText', { name }) : t('composer.heldAsk', { name })}</p>
        {draft !== '' && <p className={css.draft}>{draft}</p>}
      </div>
      {forbidden === null && <Button onClick={() => ask('takeOver')}>{t('service.acts.takeOver', { name })}</Button>}
    </div>
  );
}

/** A closed conversation is written to after it was opened again. */
export function ComposerClosed({ conversation, draft }: ComposerHeldProps) {
  const { t } = useTranslation();
  const team = useTeam();
  const serve = useServe();
  const box = useLostKeyboard();
  const forbidden = team.me ? whyNot(team.me, 'reopen', conversation.service) : null;
  return (
    <div ref={box} className={css.shut} role="note" tabIndex={0} data-pane-focus>
      <IconLock size={20} stroke={1.6} aria-hidden="true" />
      <div className={css.words}>
        <strong>{t('composer.closedTitle')}</strong>
        <p>{forbidden === null ? t('composer.closedText') : t(`service.forbidden.${forbidden}`)}</p>
        {draft !== '' && <p className={css.draft}>{draft}</p>}
      </div>
      {forbidden === null && (
        <Button icon={IconRotate} onClick={() => void serve.reopen(conversation.id)}>
          {t('service.acts.reopen')}
        </Button>
      )}
    </div>
  );
}
