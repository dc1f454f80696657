import { useTranslation } from '../../words/useTranslation';
import type { MessageContent } from '../../../shared/domain/conversations/content';
import { useNotices } from '../../stores/notices';

/** Whether a message has words that one could want elsewhere. */
export function hasWords(content: MessageContent): boolean {
  if (content.kind === 'media') return content.caption !== undefined;
  return content.kind !== 'unsupported' && content.kind !== 'system';
}

/** Puts the words of a message where they can be pasted from, and says so. */
export function useCopyText(): (content: MessageContent) => Promise<void> {
  const { t } = useTranslation();
  return async (content) => {
    if (!hasWords(content)) return;
    const { say } = useNotices.getState();
    try {
      await navigator.clipboard.writeText(content.kind === 'media' ? (content.caption ?? '') : await wordsOf(content));
      say(t('conversation.copied'));
    } catch {
      say(t('conversation.notCopied'), { tone: 'failed' });
    }
  };

  // What an export writes of it; read only when somebody copies.
  async function wordsOf(content: MessageContent): Promise<string> {
    const { contentText } = await import('../../portability/contentText');
    return contentText(content, t);
  }
}
