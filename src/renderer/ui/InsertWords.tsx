import type { RefObject } from 'react';
import css from './InsertWords.module.css';

interface InsertWordsProps<Name extends string> {
  /** What they are, before them. */
  readonly title: string;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Names of variables, as they stand between {{ }}. */
  readonly names: readonly Name[];
  readonly wordsOf: (name: Name) => string;
}

/** Variables to click: each is put where the cursor stands, and writing goes on behind it. */
export function InsertWords<Name extends string>(props: InsertWordsProps<Name>) {
  const { title, area, value, onChange, names, wordsOf } = props;
  function insert(name: string): void {
    const field = area.current;
    const from = field?.selectionStart ?? value.length;
    const words = `{{${name}}}`;
    onChange(value.slice(0, from) + words + value.slice(field?.selectionEnd ?? from));
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(from + words.length, from + words.length);
    });
  }
  return (
    <div className={css.words} role="group" aria-label={title}>
      <span aria-hidden="true">{title}</span>
      {names.map((name) => (
        <button key={name} type="button" className={css.word} title={`{{${name}}}`} onClick={() => insert(name)}>
          {wordsOf(name)}
        </button>
      ))}
    </div>
  );
}
