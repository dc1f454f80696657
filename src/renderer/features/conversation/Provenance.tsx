import { IconArrowForwardUp, IconSpeakerphone } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import type { MessageRow } from '../../db/messages/row';
import css from './Provenance.module.css';

/** Where a message came from, when not from the person's own keyboard. */
export function Provenance({ message }: { readonly message: MessageRow }) {
  const { t } = useTranslation();
  const { forwarded, referral } = message;
  return (
    <>
      {forwarded && (
        <div className={css.line}>
          <IconArrowForwardUp size={14} stroke={1.8} aria-hidden="true" />
          {forwarded === 'often' ? t('conversation.forwardedOften') : t('conversation.forwarded')}
        </div>
      )}
      {referral && (
        <div className={css.referral} title={referral.sourceUrl}>
          <span className={css.line}>
            <IconSpeakerphone size={14} stroke={1.8} aria-hidden="true" />
            {t('conversation.referral')}
          </span>
          {referral.headline && <strong dir="auto">{referral.headline}</strong>}
          {referral.body && <span dir="auto">{referral.body}</span>}
        </div>
      )}
    </>
  );
}
