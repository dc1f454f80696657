import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { TextInput } from '../../ui/TextInput';

interface KeywordInputProps {
  readonly keywords: readonly string[];
  readonly onChange: (keywords: readonly string[]) => void;
}

/** Words with commas between them, as they are typed; the list follows. */
export function KeywordInput({ keywords, onChange }: KeywordInputProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(keywords.join(', '));
  const listed = listOf(typed);
  // Undone or moved: what stands in the menu wins over what was typed.
  const shown = listed.join('\n') === keywords.join('\n') ? typed : keywords.join(', ');
  return (
    <TextInput
      value={shown}
      placeholder={t('flows.menu.keywordsHint')}
      onChange={(text) => {
        setTyped(text);
        onChange(listOf(text));
      }}
    />
  );
}

function listOf(typed: string): string[] {
  return typed
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
