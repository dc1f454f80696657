import { IconX } from '@tabler/icons-react';
import type { FileWay } from '../../../shared/whatsapp/outgoingFile';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { useTranslation } from '../../words/useTranslation';
import { refusedFileKey, wayKey } from './fileWords';
import type { Waiting } from './useAttachments';
import css from './AttachmentTray.module.css';

interface WaitingFileProps {
  readonly item: Waiting;
  readonly onChoose: (way: FileWay) => void;
  readonly onDismiss: () => void;
}

/** A file that is not attached: why, and what can be done about it. */
export function WaitingFile({ item, onChoose, onDismiss }: WaitingFileProps) {
  const { t } = useTranslation();
  const { name, state } = item;
  if (state === 'keeping') {
    return (
      <p className={css.keeping} role="status">
        {t('attachments.keeping', { name })}
      </p>
    );
  }
  return (
    <div className={css.waiting} data-state={state} role="alert">
      <p dir="auto">
        <strong>{name}</strong>
        {state === 'asking' ? t(`attachments.doubt.${item.because}`) : t(refusedFileKey(item.because))}
      </p>
      {state === 'asking' &&
        item.ways.map((way) => (
          <Button key={`${way.media}${String(way.convert)}`} onClick={() => onChoose(way)}>
            {t(wayKey(way))}
          </Button>
        ))}
      <IconButton icon={IconX} size={16} label={t('attachments.dismiss', { name })} onClick={onDismiss} />
    </div>
  );
}
