import type { RefObject } from 'react';

/** Puts words where the caret is, in place of what is marked, and the caret behind them. */
export function insertAtCaret(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  words: string,
  change: (text: string) => void,
): void {
  const element = field.current;
  const from = element?.selectionStart ?? text.length;
  change(text.slice(0, from) + words + text.slice(element?.selectionEnd ?? from));
  requestAnimationFrame(() => {
    element?.focus();
    element?.setSelectionRange(from + words.length, from + words.length);
  });
}
