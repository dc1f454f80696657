import { linkAt } from './markupLink';

export type MarkupInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly children: readonly MarkupInline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'mono'; readonly text: string }
  /** `href` is always http or https. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

type Styled = 'bold' | 'italic' | 'strike';

interface Frame {
  readonly style: Styled | null;
  readonly mark: string;
  readonly children: MarkupInline[];
}

const STYLES: Readonly<Record<string, Styled>> = { '*': 'bold', _: 'italic', '~': 'strike' };
const SPECIAL = /[*_~`hHwW]/g;

/**
 * One line of WhatsApp formatting. At most one of each style is open at a time, so a node moves up at most three times
 * and the whole stays linear.
 */
export function parseInline(line: string): MarkupInline[] {
  const stack: Frame[] = [{ style: null, mark: '', children: [] }];
  const fences = { '`': true, '```': true };
  let plainFrom = 0;
  let at = nextSpecial(line, 0);
  while (at < line.length) {
    const leaf = leafAt(line, at, fences);
    const style = leaf ? undefined : STYLES[line.charAt(at)];
    const closes = style !== undefined && canClose(line, at) && stack.some((frame) => frame.style === style);
    const opens = style !== undefined && !closes && canOpen(line, at) && !stack.some((frame) => frame.style === style);
    if (leaf || closes || opens) {
      pushText(top(stack).children, line.slice(plainFrom, at));
      plainFrom = at + (leaf?.length ?? 1);
    }
    if (leaf) top(stack).children.push(leaf.node);
    else if (style !== undefined && closes) closeStyle(stack, style);
    else if (style !== undefined && opens) stack.push({ style, mark: line.charAt(at), children: [] });
    at = nextSpecial(line, leaf ? plainFrom : at + 1);
  }
  pushText(top(stack).children, line.slice(plainFrom));
  while (stack.length > 1) spill(stack);
  return top(stack).children;
}

function nextSpecial(line: string, from: number): number {
  SPECIAL.lastIndex = from;
  return SPECIAL.exec(line)?.index ?? line.length;
}

interface Leaf {
  readonly node: MarkupInline;
  readonly length: number;
}

function leafAt(line: string, at: number, fences: Record<'`' | '```', boolean>): Leaf | null {
  if (line[at] !== '`') return linkAt(line, at);
  return fenced(line, at, '```', fences) ?? fenced(line, at, '`', fences);
}

/** `code` or ```mono``` from `at` on; remembers when no fence of this sort can be closed any more. */
function fenced(line: string, at: number, fence: '`' | '```', fences: Record<string, boolean>): Leaf | null {
  if (!fences[fence] || !line.startsWith(fence, at)) return null;
  const from = at + fence.length;
  const close = line.indexOf(fence, from + 1);
  if (close === -1) {
    fences[fence] = false;
    return null;
  }
  if (fence === '`' && line[from] === '`') return null;
  const node: MarkupInline = { kind: fence === '`' ? 'code' : 'mono', text: line.slice(from, close) };
  return { node, length: close + fence.length - at };
}

function canOpen(line: string, at: number): boolean {
  return !isWord(line, at - 1) && at + 1 < line.length && !isBlank(line, at + 1) && line[at + 1] !== line[at];
}

function canClose(line: string, at: number): boolean {
  return at > 0 && !isBlank(line, at - 1) && line[at - 1] !== line[at] && !isWord(line, at + 1);
}

function isBlank(line: string, at: number): boolean {
  return /\s/.test(line.charAt(at));
}

function isWord(line: string, at: number): boolean {
  return at >= 0 && /[\p{L}\p{N}]/u.test(line.charAt(at));
}

/** Ends a style; those opened inside and never closed were only characters. */
function closeStyle(stack: Frame[], style: Styled): void {
  while (top(stack).style !== style) spill(stack);
  const frame = top(stack);
  stack.pop();
  top(stack).children.push({ kind: style, children: frame.children });
}

function spill(stack: Frame[]): void {
  const frame = top(stack);
  stack.pop();
  const { children } = top(stack);
  pushText(children, frame.mark);
  for (const child of frame.children) {
    if (child.kind === 'text') pushText(children, child.text);
    else children.push(child);
  }
}

function top(stack: readonly Frame[]): Frame {
  const frame = stack.at(-1);
  if (!frame) throw new Error('the root frame is never taken off');
  return frame;
}

function pushText(children: MarkupInline[], text: string): void {
  if (text === '') return;
  const last = children.at(-1);
  if (last?.kind === 'text') children[children.length - 1] = { kind: 'text', text: last.text + text };
  else children.push({ kind: 'text', text });
}
