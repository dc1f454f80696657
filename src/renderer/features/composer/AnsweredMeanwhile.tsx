import { IconAlertCircle } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from '../../words/useTranslation';
import { previewOf } from '../../../shared/domain/conversations/preview';
import { messageByWamid } from '../../db/messages/read';
import { Button } from '../../ui/Button';
import { useDesk } from '../app/desk';
import { useNames } from '../service/team';
import css from './Composer.module.css';

interface AnsweredMeanwhileProps {
  readonly messageId: string;
  readonly onSend: () => void;
  readonly onDiscard: () => void;
}

/** Somebody else answered while this was being written: shown before it goes. */
export function AnsweredMeanwhile({ messageId, onSend, onDiscard }: AnsweredMeanwhileProps) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const nameOf = useNames();
  const message = useLiveQuery(() => messageByWamid(db, messageId), [db, messageId]);
  const name = message?.author.kind === 'attendant' ? nameOf(message.author.id) : t('composer.phoneApp');
  return (
    <div className={css.meanwhile} role="alert">
      <IconAlertCircle size={18} stroke={1.8} aria-hidden="true" />
      <div className={css.meanwhileWords}>
        <strong>{t('composer.meanwhile')}</strong>
        <p dir="auto">
          {name}
          {': '}
          {message ? previewOf(message.content).text : ''}
        </p>
        <div className={css.meanwhileActs}>
          <Button onClick={onDiscard}>{t('composer.meanwhileDiscard')}</Button>
          <Button tone="main" onClick={onSend}>
            {t('composer.meanwhileSend')}
          </Button>
        </div>
      </div>
    </div>
  );
}
