import { IconChevronLeft, IconChevronRight, IconDownload, IconX, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { mediaBeside, readMediaMessage, type MediaMessage } from '../../db/messages/readMedia';
import { useViewer } from '../../stores/viewer';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { useDialogKeys } from '../../ui/useDialogKeys';
import { fullMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import { useMedia } from '../conversation/useMedia';
import { ViewerStage } from './ViewerStage';
import { zoomStep } from './zoomSteps';
import css from './MediaViewer.module.css';

/** There is one viewer at a time. */
const NAME_ID = 'viewer-name';

/** One medium over the whole window, with those of the same conversation to its sides. */
export function MediaViewer({ messageId }: { readonly messageId: string }) {
  const { db } = useDesk();
  const leave = useViewer((state) => state.leave);
  const look = useViewer((state) => state.look);
  useDialogKeys(leave);
  const frame = useRef<HTMLDivElement>(null);
  const found = useLiveQuery(async () => {
    const message = await readMediaMessage(db, messageId);
    if (!message) return null;
    const [before, after] = await Promise.all([mediaBeside(db, message, 'before'), mediaBeside(db, message, 'after')]);
    return { message, before: before?.id ?? null, after: after?.id ?? null };
  }, [db, messageId]);
  useEffect(() => frame.current?.focus(), [messageId]);
  useEffect(() => {
    if (found === null) leave();
  }, [found, leave]);
  const goTo = (id: string | null): void => (id === null ? undefined : look(id));
  return (
    <div
      ref={frame}
      className={css.frame}
      role="dialog"
      aria-modal="true"
      aria-labelledby={NAME_ID}
      tabIndex={-1}
      data-viewer
    >
      {found && (
        <Shown
          key={found.message.id}
          message={found.message}
          before={found.before}
          after={found.after}
          goTo={goTo}
          onClose={leave}
        />
      )}
    </div>
  );
}

interface ShownProps {
  readonly message: MediaMessage;
  readonly before: string | null;
  readonly after: string | null;
  readonly goTo: (id: string | null) => void;
  readonly onClose: () => void;
}

function Shown({ message, before, after, goTo, onClose }: ShownProps) {
  const { t } = useTranslation();
  const { content } = message;
  const media = useMedia(content);
  const [zoom, setZoom] = useState(1);
  const zoomable =
    content.media === 'image' || content.media === 'sticker' || content.mimeType.startsWith('application/pdf');
  const kind = content.media === 'audio' && content.voice ? 'voice' : content.media;
  const name = content.fileName ?? t(`conversation.media.${kind}`);
  useViewerKeys({ goTo, before, after, setZoom, zoomable, save: media.saveAs });
  return (
    <>
      <header className={css.head}>
        <div className={css.words}>
          <h2 id={NAME_ID} className={css.name} dir="auto" title={name}>
            {name}
          </h2>
          <p className={css.fact}>{fullMoment(message.at)}</p>
        </div>
        {zoomable && (
          <>
            <IconButton icon={IconZoomOut} label={t('viewer.out')} onClick={() => setZoom(zoomStep(zoom, -1))} />
            <span className={css.zoom} role="status" aria-label={t('viewer.zoom')}>
              {`${Math.round(zoom * 100)} %`}
            </span>
            <IconButton icon={IconZoomIn} label={t('viewer.in')} onClick={() => setZoom(zoomStep(zoom, 1))} />
          </>
        )}
        <Button icon={IconDownload} disabled={media.state !== 'here'} onClick={media.saveAs}>
          {t('conversation.media.save')}
        </Button>
        <IconButton icon={IconX} label={t('viewer.close')} onClick={onClose} />
      </header>
      {media.saveFailed && <p className={css.failed}>{t('conversation.media.saveFailed')}</p>}
      <div className={css.row}>
        <IconButton
          icon={IconChevronLeft}
          size={24}
          label={t('viewer.before')}
          disabled={before === null}
          onClick={() => goTo(before)}
        />
        <ViewerStage
          content={content}
          messageId={message.id}
          name={name}
          state={media.state}
          zoom={zoom}
          onFetch={media.fetch}
        />
        <IconButton
          icon={IconChevronRight}
          size={24}
          label={t('viewer.after')}
          disabled={after === null}
          onClick={() => goTo(after)}
        />
      </div>
      {content.caption !== undefined && (
        <p className={css.caption} dir="auto">
          {content.caption}
        </p>
      )}
    </>
  );
}

interface ViewerKeys extends Pick<ShownProps, 'before' | 'after' | 'goTo'> {
  readonly setZoom: (change: (zoom: number) => number) => void;
  readonly zoomable: boolean;
  readonly save: () => void;
}

/** Arrows go on, plus and minus zoom, 0 fits, Ctrl+S saves. A player keeps its own arrows. */
function useViewerKeys({ before, after, goTo, setZoom, zoomable, save }: ViewerKeys): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.target instanceof HTMLMediaElement) return;
      const { key } = event;
      if (key === 'ArrowLeft') goTo(before);
      else if (key === 'ArrowRight') goTo(after);
      else if (zoomable && (key === '+' || key === '=')) setZoom((zoom) => zoomStep(zoom, 1));
      else if (zoomable && key === '-') setZoom((zoom) => zoomStep(zoom, -1));
      else if (zoomable && key === '0') setZoom(() => 1);
      else if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 's') save();
      else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [after, before, goTo, save, setZoom, zoomable]);
}
