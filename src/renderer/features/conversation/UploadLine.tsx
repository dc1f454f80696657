import { useState } from 'react';
import { isLocalMediaId } from '../../../shared/contract/mediaId';
import { fileOf } from '../../../shared/domain/conversations/content';
import { discardSend } from '../../commands/discardSend';
import type { MessageRow } from '../../db/messages/row';
import { useUploads } from '../../stores/uploads';
import { Button } from '../../ui/Button';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import css from './UploadLine.module.css';

/** How far a file of ours is on its way, and the way to stop it. Nothing once it has left. */
export function UploadLine({ message }: { readonly message: MessageRow }) {
  const { content, delivery } = message;
  const { isReadOnly } = useDesk().db;
  if (isReadOnly) return null;
  const file = fileOf(content);
  const local = file !== null && isLocalMediaId(file.mediaId);
  return local && (delivery === 'queued' || delivery === 'sending') ? <OnTheWay message={message} /> : null;
}

function OnTheWay({ message }: { readonly message: MessageRow }) {
  const { t } = useTranslation();
  const { db, bridge, clock, random, attendantId } = useDesk();
  const share = useUploads(({ shares }) => shares[message.id]);
  const [late, setLate] = useState(false);
  const percent = Math.round((share ?? 0) * 100);

  async function cancel(): Promise<void> {
    const stopped = await bridge.request('media.cancelUpload', message.id);
    if (stopped.ok && stopped.value.cancelled) return;
    const input = { messageId: message.id, by: attendantId };
    const given = await discardSend(db, input, { now: clock(), random });
    setLate(!given.ok);
  }
  return (
    <div className={css.line}>
      <progress className={css.bar} max={100} value={share === undefined ? undefined : percent} />
      <span className={css.words} role="status">
        {share === undefined ? t('attachments.uploadWaiting') : t('attachments.uploading', { percent })}
      </span>
      <Button tone="text" onClick={() => void cancel()}>
        {t('attachments.cancel')}
      </Button>
      {late && <p className={css.late}>{t('attachments.tooLate')}</p>}
    </div>
  );
}
