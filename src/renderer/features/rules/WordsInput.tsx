import { useState } from 'react';
import { TextInput } from '../../ui/TextInput';

interface WordsInputProps {
  readonly label: string;
  readonly placeholder: string;
  readonly words: readonly string[];
  readonly wrong: boolean;
  readonly onChange: (words: readonly string[]) => void;
}

/** Several words or expressions with commas between; tidied when the field is left. */
export function WordsInput({ label, placeholder, words, wrong, onChange }: WordsInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      aria-label={label}
      placeholder={placeholder}
      maxLength={1_000}
      wrong={wrong}
      value={typed ?? words.join(', ')}
      onChange={(text) => {
        setTyped(text);
        onChange([...new Set(text.split(/[,;\n]/).map((word) => word.trim()))].filter((word) => word !== ''));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
