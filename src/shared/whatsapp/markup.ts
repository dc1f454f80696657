import { parseInline, type MarkupInline } from './markupInline';

/** One line of a quote or list; `marker` is what stood before it in the source (`> `, `- `, `1. `). */
export interface MarkupLine {
  readonly marker: string;
  readonly children: readonly MarkupInline[];
}

/** A run of lines of one sort. The lines of a paragraph have empty markers; between two lines stands one line break. */
export type MarkupBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly MarkupLine[] }
  | { readonly kind: 'quote'; readonly lines: readonly MarkupLine[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly lines: readonly MarkupLine[] };

/**
 * WhatsApp's formatting (cloud-api 2.4): `*bold*`, `_italic_`, `~strike~`, `` `code` ``, ```` ```mono``` ````, quotes,
 * lists and links. Linear in the length of the text, which may be 65,000 characters of anything. Nothing is lost: markers
 * and texts of the nodes give the source again (`markupSource`).
 */
export function parseMarkup(text: string): MarkupBlock[] {
  const blocks: { kind: MarkupBlock['kind']; ordered: boolean; lines: MarkupLine[] }[] = [];
  for (const line of logicalLines(text)) {
    const { kind, ordered, marker } = lineSort(line);
    const children = parseInline(line.slice(marker.length));
    const last = blocks.at(-1);
    if (last && last.kind === kind && last.ordered === ordered) last.lines.push({ marker, children });
    else blocks.push({ kind, ordered, lines: [{ marker, children }] });
  }
  return blocks;
}

/** The text that the nodes came from. */
export function markupSource(blocks: readonly MarkupBlock[]): string {
  return blocks
    .flatMap((block) => block.lines.map((line) => line.marker + line.children.map(inlineSource).join('')))
    .join('\n');
}

function inlineSource(node: MarkupInline): string {
  if (node.kind === 'text' || node.kind === 'link') return node.text;
  if (node.kind === 'code' || node.kind === 'mono') {
    const fence = node.kind === 'code' ? '`' : '```';
    return fence + node.text + fence;
  }
  const mark = { bold: '*', italic: '_', strike: '~' }[node.kind];
  return mark + node.children.map(inlineSource).join('') + mark;
}

/** Lines, except that a line break inside ```mono``` does not end one. */
function logicalLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  let at = 0;
  let closable = true;
  while (at < text.length) {
    if (text[at] === '\n') {
      lines.push(text.slice(start, at));
      start = at + 1;
    } else if (closable && text.startsWith('```', at)) {
      const close = text.indexOf('```', at + 4);
      // One failed search is enough: no later fence can be closed either.
      if (close === -1) closable = false;
      else at = close + 2;
    }
    at += 1;
  }
  lines.push(text.slice(start));
  return lines;
}

function lineSort(line: string): { kind: MarkupBlock['kind']; ordered: boolean; marker: string } {
  const quote = /^>\s?(?=\S)/.exec(line);
  if (quote) return { kind: 'quote', ordered: false, marker: quote[0] };
  const bullet = /^[-*•] (?=\S)/.exec(line);
  if (bullet) return { kind: 'list', ordered: false, marker: bullet[0] };
  const number = /^\d{1,3}\. (?=\S)/.exec(line);
  if (number) return { kind: 'list', ordered: true, marker: number[0] };
  return { kind: 'paragraph', ordered: false, marker: '' };
}
