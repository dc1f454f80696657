import { parseMarkup } from './markup';
import { parseInline, type MarkupInline } from './markupInline';

/**
 * One line without the marks that WhatsApp formats it by: what a person would read aloud of it.
 * @param line a single line, such as a preview; marks that format nothing stay
 */
export function plainWords(line: string): string {
  const text = line.startsWith('> ') ? line.slice(2) : line;
  return /[*_~`]/.test(text) ? parseInline(text).map(wordsOf).join('') : text;
}

/** A whole text without its marks, line by line; what stands before the items of a list stays. */
export function plainText(text: string): string {
  if (!/[*_~`>]/.test(text)) return text;
  return parseMarkup(text)
    .flatMap(({ kind, lines }) =>
      lines.map(({ marker, children }) => (kind === 'quote' ? '' : marker) + children.map(wordsOf).join('')),
    )
    .join('\n');
}

function wordsOf(node: MarkupInline): string {
  return 'text' in node ? node.text : node.children.map(wordsOf).join('');
}
