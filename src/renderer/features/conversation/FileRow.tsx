import { IconDownload, IconEye } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import { Button } from '../../ui/Button';
import { sizeWords } from '../../words/moments';
import { useBubbleTab } from './bubbleTabs';
import { mediaIcon } from './mediaIcon';
import type { MediaState } from './useMedia';
import css from './MediaBody.module.css';

interface FileRowProps {
  readonly media: MediaContent;
  readonly name: string;
  /** Bytes; null while not known. */
  readonly size: number | null;
  readonly state: MediaState;
  readonly onLook: () => void;
  readonly onFetch: () => void;
  readonly onSave: () => void;
}

/** A file by its name, kind and size, with what can be done with it. */
export function FileRow({ media, name, size, state, onLook, onFetch, onSave }: FileRowProps) {
  const { t } = useTranslation();
  const tab = useBubbleTab();
  const Icon = mediaIcon(media);
  const bytes = size ?? media.size ?? null;
  const pages = media.pages === undefined ? '' : t('attachments.pages', { count: media.pages });
  return (
    <div className={css.file}>
      <span className={css.icon} data-pdf={media.mimeType === 'application/pdf' || undefined} aria-hidden="true">
        <Icon size={20} stroke={1.6} />
      </span>
      <span className={css.facts}>
        <span className={css.name} dir="auto" title={name}>
          {name}
        </span>
        <span className={css.sort}>
          {[extensionOf(media), pages, bytes === null ? '' : sizeWords(bytes)].filter(Boolean).join(' · ')}
        </span>
      </span>
      {state === 'here' && media.mimeType.startsWith('application/pdf') && (
        <Button tone="text" icon={IconEye} tabIndex={tab} data-opens onClick={onLook}>
          {t('viewer.look')}
        </Button>
      )}
      {state !== 'removed' && state !== 'missing' && (
        <Button
          tone="text"
          icon={IconDownload}
          tabIndex={tab}
          disabled={state === 'fetching'}
          onClick={state === 'here' ? onSave : onFetch}
        >
          {state === 'here'
            ? t('conversation.media.save')
            : t(state === 'fetching' ? 'conversation.media.fetching' : 'conversation.media.fetch')}
        </Button>
      )}
    </div>
  );
}

/** PDF, JPEG …: the file's own ending, else the second half of its type. */
function extensionOf(media: MediaContent): string {
  const ending = media.fileName?.match(/\.([A-Za-z0-9]{1,5})$/)?.[1];
  return (ending ?? media.mimeType.split(';')[0]?.split('/')[1] ?? '').slice(0, 12).toUpperCase();
}
