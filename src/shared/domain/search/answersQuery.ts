import type { ParsedQuery, QueryTerm } from './parseQuery';

/**
 * Does a text answer a query? The same verdict as the index gives, without an index: for the slow search.
 * @param tokens words of the text, as `indexTokens` gives them
 */
export function answersQuery(tokens: readonly string[], { terms }: ParsedQuery): boolean {
  if (terms.length === 0) return false;
  const words = new Set(tokens);
  return terms.every((term) => answersTerm(tokens, words, term));
}

function answersTerm(tokens: readonly string[], words: ReadonlySet<string>, term: QueryTerm): boolean {
  switch (term.kind) {
    case 'word':
      return term.forms.some((form) => words.has(form)) || begins(tokens, term.prefix);
    case 'phrase':
      return tokens.some((_token, place) => standsAt(tokens, place, term.tokens, term.open));
    case 'number':
      return begins(tokens, term.digits) || (term.groups.length > 1 && term.groups.every((group) => words.has(group)));
  }
}

function begins(tokens: readonly string[], prefix: string | null): boolean {
  return prefix !== null && tokens.some((token) => token.startsWith(prefix));
}

function standsAt(tokens: readonly string[], place: number, wanted: readonly string[], open: boolean): boolean {
  return wanted.every((word, step) => {
    const token = tokens[place + step];
    if (token === undefined) return false;
    return open && step === wanted.length - 1 ? token.startsWith(word) : token === word;
  });
}
