import { IconX } from '@tabler/icons-react';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import { CAPTION_MAX } from '../../../shared/whatsapp/limits';
import { mayHaveCaption } from '../../../shared/whatsapp/outgoingFile';
import { IconButton } from '../../ui/IconButton';
import { sizeWords } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { mediaIcon } from '../conversation/mediaIcon';
import type { Attachments } from './useAttachments';
import { WaitingFile } from './WaitingFile';
import css from './AttachmentTray.module.css';

interface AttachmentTrayProps {
  readonly files: readonly MediaContent[];
  readonly attachments: Attachments;
  /** In a form, where a row has its whole width. */
  readonly wide?: boolean;
  /** The keyboard goes back to where one writes. */
  readonly onLeft: () => void;
}

/** The files that will go with the reply, and those about which something has to be said first. */
export function AttachmentTray({ files, attachments, wide = false, onLeft }: AttachmentTrayProps) {
  const { t } = useTranslation();
  if (files.length === 0 && attachments.waiting.length === 0) return null;
  return (
    <div className={css.tray} data-wide={wide || undefined}>
      <ul className={css.list} aria-label={t('attachments.list')}>
        {files.map((file) => (
          <AttachedFile
            key={file.mediaId}
            file={file}
            alone={files.length === 1}
            onCaption={(caption) => attachments.caption(file.mediaId, caption)}
            onRemove={() => {
              attachments.remove(file.mediaId);
              onLeft();
            }}
          />
        ))}
      </ul>
      {attachments.waiting.map((item) => (
        <WaitingFile
          key={item.id}
          item={item}
          onChoose={(way) => {
            attachments.choose(item.id, way);
            onLeft();
          }}
          onDismiss={() => {
            attachments.dismiss(item.id);
            onLeft();
          }}
        />
      ))}
    </div>
  );
}

interface AttachedFileProps {
  readonly file: MediaContent;
  /** The words of the field are its caption. */
  readonly alone: boolean;
  readonly onCaption: (caption: string) => void;
  readonly onRemove: () => void;
}

function AttachedFile({ file, alone, onCaption, onRemove }: AttachedFileProps) {
  const { t } = useTranslation();
  const name = file.fileName ?? t(`conversation.media.${file.media}`);
  const Icon = mediaIcon(file);
  const pages = file.pages === undefined ? '' : t('attachments.pages', { count: file.pages });
  const facts = [t(`conversation.media.${file.media}`), pages, file.size === undefined ? '' : sizeWords(file.size)];
  return (
    <li className={css.file} data-attached={file.media}>
      {file.media === 'image' || file.media === 'sticker' ? (
        <img className={css.thumb} src={`balcao://media/${file.mediaId}`} alt="" />
      ) : (
        <span className={css.thumb} aria-hidden="true">
          <Icon size={20} stroke={1.6} />
        </span>
      )}
      <span className={css.facts}>
        <span className={css.name} dir="auto" title={name}>
          {name}
        </span>
        <span className={css.sort}>{facts.filter(Boolean).join(' · ')}</span>
        {!alone && mayHaveCaption(file.media) && (
          <input
            className={css.caption}
            value={file.caption ?? ''}
            maxLength={CAPTION_MAX}
            placeholder={t('attachments.caption')}
            aria-label={t('attachments.captionOf', { name })}
            onChange={(event) => onCaption(event.currentTarget.value)}
          />
        )}
      </span>
      <IconButton icon={IconX} size={16} label={t('attachments.remove', { name })} onClick={onRemove} />
    </li>
  );
}
