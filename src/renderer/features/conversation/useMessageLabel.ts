import { useTranslation } from '../../words/useTranslation';
import { previewOf } from '../../../shared/domain/conversations/preview';
import { plainWords } from '../../../shared/whatsapp/plainWords';
import type { MessageRow } from '../../db/messages/row';
import { clockTime } from '../../words/moments';
import { isPreviewKind } from '../inbox/previewIcon';

/** What a screen reader says of a message that takes the focus: whose, when, and what it begins with. */
export function useMessageLabel(message: MessageRow): string {
  const { t } = useTranslation();
  const who = t(whose(message));
  const preview = previewOf(message.content);
  const kind = isPreviewKind(preview.kind) ? t(`inbox.preview.${preview.kind}`) : '';
  return `${who}, ${clockTime(message.at)}: ${plainWords(preview.text) || kind}`;
}

function whose({ direction, author }: MessageRow) {
  if (direction === 'in') return 'conversation.quoteCustomer';
  return author.kind === 'automation' ? 'conversation.automation' : 'conversation.quoteUs';
}
