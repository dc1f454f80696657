import type { MediaContent } from '../../../shared/domain/conversations/content';
import { useTranslation } from '../../words/useTranslation';
import { AttachButton } from '../composer/AttachButton';
import { AttachmentTray } from '../composer/AttachmentTray';
import type { Attachments } from '../composer/useAttachments';
import css from './Replies.module.css';

interface ReplyFilesProps {
  readonly files: readonly MediaContent[];
  readonly attachments: Attachments;
}

/** The files that go with a ready text. */
export function ReplyFiles({ files, attachments }: ReplyFilesProps) {
  const { t } = useTranslation();
  return (
    <div className={css.fileBox}>
      <div className={css.filesHead}>
        <span className={css.filesLabel}>{t('replies.form.files')}</span>
        <AttachButton onFiles={attachments.add} />
        <span>{t('replies.form.filesHint')}</span>
      </div>
      <AttachmentTray wide files={files} attachments={attachments} onLeft={() => undefined} />
    </div>
  );
}
