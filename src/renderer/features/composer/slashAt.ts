/** A search for a ready text or a macro that is being typed. */
export interface TypedSlash {
  /** Where its first / stands. */
  readonly from: number;
  readonly query: string;
  /** Two of them: only macros are meant. */
  readonly double: boolean;
}

/** Longest query, characters. */
const QUERY_MAX = 40;

/** The /words or //words at the caret; null where none are being typed. A / inside a word is a date, a path or "e/ou". */
export function slashAt(text: string, caret: number): TypedSlash | null {
  const last = text.lastIndexOf('/', caret - 1);
  if (last < 0 || caret - last - 1 > QUERY_MAX) return null;
  const double = text[last - 1] === '/';
  const from = double ? last - 1 : last;
  const before = text[from - 1];
  if (before !== undefined && !/\s/.test(before)) return null;
  const query = text.slice(last + 1, caret);
  return /[\n/]|\s{2}|^\s/.test(query) ? null : { from, query, double };
}
