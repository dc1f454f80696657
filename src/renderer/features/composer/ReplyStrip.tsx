import { IconX } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { Quote } from '../conversation/Quote';
import { IconButton } from '../../ui/IconButton';
import css from './ReplyStrip.module.css';

interface ReplyStripProps {
  readonly wamid: string;
  readonly title: string;
  readonly onCancel: () => void;
}

/** The message that the reply will quote. */
export function ReplyStrip({ wamid, title, onCancel }: ReplyStripProps) {
  const { t } = useTranslation();
  return (
    <div className={css.strip} role="group" aria-label={t('composer.replyingTo', { name: title })}>
      <Quote wamid={wamid} />
      <IconButton icon={IconX} size={16} label={t('composer.cancelReply')} onClick={onCancel} />
    </div>
  );
}
