import { emojiTokens, tokensOf } from './fold';
import { wordForms } from './wordForms';

/** A part of a query; a text answers it when it has every part. */
export type QueryTerm =
  /** One of these words, or a word that begins with `prefix`. */
  | { readonly kind: 'word'; readonly forms: readonly string[]; readonly prefix: string | null }
  /** These words one after the other; the last one may go on when `open`. */
  | { readonly kind: 'phrase'; readonly tokens: readonly string[]; readonly open: boolean }
  /** A number: its digits in one piece (they may go on), or its groups as typed. */
  | { readonly kind: 'number'; readonly digits: string; readonly groups: readonly string[] };

/** What somebody looks for, taken apart. */
export interface ParsedQuery {
  /** Empty: there is nothing in it that could be looked for. */
  readonly terms: readonly QueryTerm[];
}

/** The rest of a longer query is not looked at: UTF-16 units, and terms. */
const MOST_TYPED = 400;
const MOST_TERMS = 12;
/** A word that is still being typed is looked for by its beginning from so many letters on. */
const SHORTEST_PREFIX = 2;
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]?/gu;
const NUMERIC = /^[\d.,/()+\u2010-\u2015-]*\d[\d.,/()+\u2010-\u2015-]*$/u;

/**
 * Takes apart what people type. Words in quotes stand together; the last word counts as begun unless a space follows it.
 * There is no query language: operators, brackets and SQL are words or signs like any others, and nothing is an error.
 */
export function parseQuery(typed: string): ParsedQuery {
  const text = typed.slice(0, MOST_TYPED);
  const terms: QueryTerm[] = [];
  let from = 0;
  for (const match of text.matchAll(QUOTED)) {
    terms.push(...looseTerms(text.slice(from, match.index), false));
    terms.push(...phrase(tokensOf(match[1] ?? ''), false));
    from = match.index + match[0].length;
  }
  const rest = text.slice(from);
  terms.push(...looseTerms(rest, typed.length <= MOST_TYPED && !/\s$/u.test(rest)));
  return { terms: sparing(terms).slice(0, MOST_TERMS) };
}

/** Words outside of quotes. Numbers that stand side by side are one number: `11 98877-6655`. */
function looseTerms(text: string, begun: boolean): QueryTerm[] {
  const chunks = text.split(/\s+/u).filter((chunk) => chunk !== '');
  const terms: QueryTerm[] = [];
  let number: string[] = [];
  const endNumber = (): void => {
    if (number.length > 0) terms.push(numberTerm(number));
    number = [];
  };
  chunks.forEach((chunk, place) => {
    if (NUMERIC.test(chunk)) {
      number.push(chunk);
      return;
    }
    endNumber();
    const open = begun && place === chunks.length - 1;
    terms.push(...phrase(tokensOf(chunk), open));
    for (const emoji of emojiTokens(chunk)) terms.push({ kind: 'word', forms: [emoji], prefix: null });
  });
  endNumber();
  return terms;
}

function numberTerm(chunks: readonly string[]): QueryTerm {
  const groups = chunks.flatMap((chunk) => chunk.match(/\d+/g) ?? []).map((group) => group.slice(0, 64));
  const digits = groups.join('').slice(0, 64);
  // A lone digit is a word: half of all numbers begin with it.
  return digits.length < 2 ? { kind: 'word', forms: [digits], prefix: null } : { kind: 'number', digits, groups };
}

function phrase(tokens: readonly string[], open: boolean): QueryTerm[] {
  const [word] = tokens;
  if (word === undefined) return [];
  if (tokens.length > 1) return [{ kind: 'phrase', tokens: tokens.slice(0, MOST_TERMS), open }];
  const prefix = open && word.length >= SHORTEST_PREFIX ? word : null;
  return [{ kind: 'word', forms: wordForms(word), prefix }];
}

/** A single begun letter beside other words is not looked for yet: half of all messages have it. */
function sparing(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const last = terms.at(-1);
  const oneLetter = last?.kind === 'word' && last.prefix === null && last.forms[0]?.length === 1;
  return oneLetter && terms.length > 1 ? terms.slice(0, -1) : terms;
}
