import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from '../../words/useTranslation';
import { previewOf } from '../../../shared/domain/conversations/preview';
import { plainWords } from '../../../shared/whatsapp/plainWords';
import { messageByWamid } from '../../db/messages/read';
import { isPreviewKind } from '../inbox/previewIcon';
import { useDesk } from '../app/desk';
import css from './Quote.module.css';

interface QuoteProps {
  readonly wamid: string;
  readonly onJump?: (wamid: string) => void;
  /** false: the Tab key passes it by. */
  readonly tabbable?: boolean;
}

/** The message that this one answers; a click goes there. */
export function Quote({ wamid, onJump, tabbable = true }: QuoteProps) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const message = useLiveQuery(() => messageByWamid(db, wamid), [db, wamid]);
  if (!message) return <div className={css.quote}>{t('conversation.quoteGone')}</div>;
  const preview = previewOf(message.content);
  const kind = isPreviewKind(preview.kind) ? t(`inbox.preview.${preview.kind}`) : '';
  return (
    <button
      type="button"
      tabIndex={tabbable ? 0 : -1}
      className={css.quote}
      data-side={message.direction}
      title={t('conversation.jumpToQuote')}
      onClick={() => onJump?.(wamid)}
    >
      <span className={css.who}>
        {message.direction === 'out' ? t('conversation.quoteUs') : t('conversation.quoteCustomer')}
      </span>
      <span className={css.text} dir="auto">
        {plainWords(preview.text) || kind}
      </span>
    </button>
  );
}
