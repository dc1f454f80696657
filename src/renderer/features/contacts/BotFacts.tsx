import { IconCircleCheck, IconCircleDashed, IconShieldCheck } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from '../../words/useTranslation';
import { botSessionOf } from '../../db/botSessions/read';
import { plainMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import css from './BotFacts.module.css';
import { FactList } from './FactList';

/** What the robot collected in this conversation: documents, fields, the identity. */
export function BotFacts({ conversationId }: { readonly conversationId: string }) {
  const { t } = useTranslation();
  const { db, clock } = useDesk();
  const row = useLiveQuery(() => botSessionOf(db, conversationId), [db, conversationId]);
  if (!row) return null;
  const { documents, fields, identity } = row.session;
  const wanted = documents.filter(({ skipped }) => !skipped);
  const received = wanted.filter(({ messageId }) => messageId !== null).length;
  const now = clock();
  const until = identity.confirmedUntil !== null && identity.confirmedUntil > now ? identity.confirmedUntil : null;
  return (
    <>
      {wanted.length > 0 && (
        <section className={css.section} aria-label={t('contact.documents')}>
          <h3 className={css.heading}>
            <span>{t('contact.documents')}</span>
            <span className={css.count}>{t('contact.documentCount', { received, wanted: wanted.length })}</span>
          </h3>
          <ul className={css.list}>
            {wanted.map(({ nodeId, documentId, label, messageId }) => {
              const Icon = messageId === null ? IconCircleDashed : IconCircleCheck;
              return (
                <li
                  key={`${nodeId} ${documentId}`}
                  className={css.document}
                  data-received={messageId !== null || undefined}
                >
                  <Icon
                    size={17}
                    stroke={1.7}
                    role="img"
                    aria-label={t(messageId === null ? 'contact.missing' : 'contact.received')}
                  />
                  <span>{label}</span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {fields.length > 0 && (
        <FactList title={t('contact.toldRobot')} facts={fields.map(({ label, value }) => ({ name: label, value }))} />
      )}
      {until !== null && (
        <p className={css.identity}>
          <IconShieldCheck size={16} stroke={1.7} aria-hidden="true" />
          {t('contact.identity', { moment: plainMoment(until, now) })}
        </p>
      )}
    </>
  );
}
