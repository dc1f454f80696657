import { emojiTokens, tokensOf } from './fold';
import type { ParsedQuery } from './parseQuery';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}\p{Cf}]+|\p{Extended_Pictographic}/gu;
/** Digits with signs between them may be one number of the query. */
const NUMBER = /\d+(?:[ .,/()\u2010-\u2015-]{1,3}\d+)*/gu;
/** So much of a text is looked through for marks: bubbles fold longer ones anyway. */
const MOST_MARKED = 20_000;

/** Where a text answers the terms of a query: what to mark. In order, not overlapping. */
export function marksIn(text: string, query: ParsedQuery): readonly Stretch[] {
  const looked = text.slice(0, MOST_MARKED);
  const marks: Stretch[] = [];
  const isHit = hitTest(query);
  for (const match of looked.matchAll(WORD)) {
    if (isHit(match[0])) marks.push({ from: match.index, to: match.index + match[0].length });
  }
  for (const term of query.terms) {
    if (term.kind !== 'number' || term.digits.length < 4) continue;
    for (const match of looked.matchAll(NUMBER)) {
      const digits = match[0].replace(/\D/g, '');
      if (digits.includes(term.digits)) marks.push({ from: match.index, to: match.index + match[0].length });
    }
  }
  return merged(marks);
}

/** Is this word one that the query asks for? */
function hitTest({ terms }: ParsedQuery): (word: string) => boolean {
  const whole = new Set<string>();
  const begun: string[] = [];
  for (const term of terms) {
    if (term.kind === 'word') {
      for (const form of term.forms) whole.add(form);
      if (term.prefix !== null) begun.push(term.prefix);
    } else if (term.kind === 'phrase') {
      const last = term.tokens.at(-1);
      for (const token of term.open ? term.tokens.slice(0, -1) : term.tokens) whole.add(token);
      if (term.open && last !== undefined) begun.push(last);
    } else {
      for (const group of term.groups) whole.add(group);
      begun.push(term.digits);
    }
  }
  return (word) =>
    [...tokensOf(word), ...emojiTokens(word)].some(
      (token) => whole.has(token) || begun.some((start) => token.startsWith(start)),
    );
}

function merged(marks: Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const mark of marks.sort((a, b) => a.from - b.from)) {
    const last = kept.at(-1);
    if (last && mark.from <= last.to) kept[kept.length - 1] = { from: last.from, to: Math.max(last.to, mark.to) };
    else kept.push(mark);
  }
  return kept;
}

/**
 * One line of a text around its first hit, with the hits told apart.
 * @param length of the line, UTF-16 units
 */
export function snippetOf(text: string, query: ParsedQuery, length = 120): readonly SnippetPart[] {
  const line = text.slice(0, MOST_MARKED).replace(/\s+/gu, ' ').trim();
  const marks = marksIn(line, query);
  const first = marks[0]?.from ?? 0;
  const from = line.length <= length || first < length / 3 ? 0 : wordStart(line, first - Math.floor(length / 4));
  const end = Math.min(line.length, from + length);
  // Never half of an emoji.
  const to = isHighSurrogate(line, end - 1) ? end - 1 : end;
  const parts: SnippetPart[] = [];
  const add = (part: string, hit: boolean): void => void (part !== '' && parts.push({ text: part, hit }));
  let at = from;
  if (from > 0) add('… ', false);
  for (const mark of marks.filter((each) => each.to > from && each.from < to)) {
    add(line.slice(at, Math.max(at, mark.from)), false);
    add(line.slice(Math.max(at, mark.from), Math.min(mark.to, to)), true);
    at = Math.min(mark.to, to);
  }
  add(line.slice(at, to), false);
  if (to < line.length) add('…', false);
  return parts;
}

function wordStart(line: string, near: number): number {
  const blank = line.indexOf(' ', near);
  if (blank >= 0 && blank <= near + 20) return blank + 1;
  return isHighSurrogate(line, near - 1) ? near - 1 : near;
}

function isHighSurrogate(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code >= 0xd800 && code <= 0xdbff;
}
