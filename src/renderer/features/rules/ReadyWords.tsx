import { wordLists } from '../../../shared/domain/automation/wordLists';
import type { WordList } from '../../../shared/domain/automation/wordLists';
import { Select } from '../../ui/Select';
import { useTranslation } from '../../words/useTranslation';

const lists = Object.keys(wordLists) as WordList[];

interface ReadyWordsProps {
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
}

/** Lists that desks ask for again and again: one is added to the words that stand there already. */
export function ReadyWords({ words, onChange }: ReadyWordsProps) {
  const { t } = useTranslation();
  return (
    <Select
      width="long"
      aria-label={t('ruleParts.lists.open')}
      value=""
      options={[
        { value: '', label: t('ruleParts.lists.open'), disabled: true },
        ...lists.map((value) => ({ value, label: t(`ruleParts.lists.${value}`) })),
      ]}
      onChange={(list) => {
        if (list !== '') onChange([...new Set([...words, ...wordLists[list].split(', ')])]);
      }}
    />
  );
}
