/** A search for a ready text that is being typed. */
export interface TypedSlash {
  /** Where its / stands. */
  readonly from: number;
  readonly query: string;
}

/** Longest query, characters. */
const QUERY_MAX = 40;

/** The /words at the caret; null where none are being typed. A / inside a word is a date, a path or "e/ou". */
export function slashAt(text: string, caret: number): TypedSlash | null {
  const from = text.lastIndexOf('/', caret - 1);
  if (from < 0 || caret - from - 1 > QUERY_MAX) return null;
  const before = text[from - 1];
  if (before !== undefined && !/\s/.test(before)) return null;
  const query = text.slice(from + 1, caret);
  return /[\n/]|\s{2}|^\s/.test(query) ? null : { from, query };
}
