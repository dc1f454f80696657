import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { discardSend } from '../../commands/discardSend';
import { retrySend } from '../../commands/retrySend';
import { settleUnconfirmed } from '../../commands/settleUnconfirmed';
import type { Result } from '../../../shared/kernel/result';
import type { MessageRow } from '../../db/messages/row';
import { Button } from '../../ui/Button';
import { failureKey, refusalKey } from '../../words/failureKey';
import { useDesk } from '../app/desk';
import css from './DeliveryTrouble.module.css';

const DISCARDED = -1;

/** A message that did not leave, or may not have: why, and what the person can do. */
export function DeliveryTrouble({ message }: { readonly message: MessageRow }) {
  const { t } = useTranslation();
  const { db, clock, random, attendantId } = useDesk();
  const [refusal, setRefusal] = useState<string | null>(null);
  if (message.delivery !== 'failed' && message.delivery !== 'unconfirmed') return null;
  const input = { messageId: message.id, by: attendantId };
  function act(work: Promise<Result<unknown>>): void {
    void work.then((result) => setRefusal(result.ok ? null : t(refusalKey(result.failure.code))));
  }
  const occasion = (): { now: number; random: typeof random } => ({ now: clock(), random });
  const code = message.error?.code ?? null;
  if (db.isReadOnly) return null;
  return (
    <div className={css.trouble} data-delivery={message.delivery}>
      {message.delivery === 'unconfirmed' ? (
        <>
          <p className={css.why}>{t('conversation.unconfirmedAsk')}</p>
          <div className={css.acts}>
            <Button onClick={() => act(settleUnconfirmed(db, { ...input, verdict: 'sent' }, occasion()))}>
              {t('conversation.unconfirmedSent')}
            </Button>
            <Button onClick={() => act(settleUnconfirmed(db, { ...input, verdict: 'send-again' }, occasion()))}>
              {t('conversation.unconfirmedAgain')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={css.why} title={message.error?.detail ?? undefined}>
            {code === null ? t('conversation.notSent') : t(failureKey(code), { code })}
          </p>
          <div className={css.acts}>
            <Button tone="text" onClick={() => act(retrySend(db, input, occasion()))}>
              {t('conversation.retry')}
            </Button>
            {code !== DISCARDED && (
              <Button tone="text" onClick={() => act(discardSend(db, input, occasion()))}>
                {t('conversation.giveUp')}
              </Button>
            )}
          </div>
        </>
      )}
      {refusal !== null && (
        <p className={css.why} role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
