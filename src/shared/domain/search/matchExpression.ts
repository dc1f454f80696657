import type { ParsedQuery, QueryTerm } from './parseQuery';

/**
 * A query as FTS5's MATCH takes it (sqlite.org/fts5, 3: Full-text Query Syntax). Tokens are letters and digits only, and
 * stand in double quotes: nothing that somebody types can be an operator.
 * @param facets tokens of `indexText` of which there must be one in each group as well
 * @returns null when there is nothing to look for
 */
export function matchExpression({ terms }: ParsedQuery, facets: readonly (readonly string[])[] = []): string | null {
  const parts = [...terms.map(termExpression), ...facets.map((group) => anyOf(group.map(quoted)))];
  return parts.length === 0 ? null : parts.join(' AND ');
}

function termExpression(term: QueryTerm): string {
  switch (term.kind) {
    case 'word':
      return anyOf([...(term.prefix === null ? [] : [`${quoted(term.prefix)} *`]), ...term.forms.map(quoted)]);
    case 'phrase':
      return quoted(term.tokens.join(' ')) + (term.open ? ' *' : '');
    case 'number': {
      const typed = term.groups.map(quoted).join(' AND ');
      const whole = `${quoted(term.digits)} *`;
      return term.groups.length === 1 ? whole : anyOf([whole, `(${typed})`]);
    }
  }
}

function anyOf(choices: readonly string[]): string {
  return choices.length === 1 ? choices.join() : `(${choices.join(' OR ')})`;
}

function quoted(token: string): string {
  return `"${token.replaceAll('"', '')}"`;
}
