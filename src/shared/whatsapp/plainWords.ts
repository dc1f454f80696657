import { parseInline, type MarkupInline } from './markupInline';

/**
 * One line without the marks that WhatsApp formats it by: what a person would read aloud of it.
 * @param line a single line, such as a preview; marks that format nothing stay
 */
export function plainWords(line: string): string {
  const text = line.startsWith('> ') ? line.slice(2) : line;
  return /[*_~`]/.test(text) ? parseInline(text).map(wordsOf).join('') : text;
}

function wordsOf(node: MarkupInline): string {
  return 'text' in node ? node.text : node.children.map(wordsOf).join('');
}
