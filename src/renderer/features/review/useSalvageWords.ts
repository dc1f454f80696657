import type { SalvageFacts } from '../../../shared/contract/salvage';
import { countWords } from '../../words/countWords';
import { useTranslation } from '../../words/useTranslation';

/** What could be read of a damaged archive, and what of it is lost, in one sentence. */
export function useSalvageWords(): (facts: SalvageFacts) => string {
  const { t } = useTranslation();
  return ({ saved, whole }) => {
    const words = {
      messages: countWords(saved.messages),
      conversations: countWords(saved.conversations),
      contacts: countWords(saved.contacts),
    };
    if (whole === null) return t('review.salvage.cut', words);
    const lost = Math.max(0, whole.messages - saved.messages);
    if (lost === 0) return t('review.salvage.whole', { ...words, whole: words.messages });
    return t('review.salvage.damaged', { ...words, whole: countWords(whole.messages), lost: countWords(lost) });
  };
}
