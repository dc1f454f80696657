import type { ConversationRow } from '../../db/conversations/row';

/** The part of the list that has been read so far, newest first. */
export interface Listing {
  readonly rows: readonly ConversationRow[];
  /** Nothing older exists. */
  readonly complete: boolean;
}

export interface Cursor {
  readonly lastAt: number;
  readonly id: string;
}

export const emptyListing: Listing = { rows: [], complete: false };

/** Does `row` stand below `cursor`, in the order of the list's index? */
function isBelow(row: Cursor, cursor: Cursor): boolean {
  return row.lastAt < cursor.lastAt || (row.lastAt === cursor.lastAt && row.id < cursor.id);
}

/**
 * Lays a page that was just read over what is known: its stretch is replaced whole, so conversations that moved away
 * or appeared in between are right again; the rest stays, which keeps the scroll position.
 * @param before the row above the page; null for the first page
 * @param limit how many rows were asked for: a shorter page is the end of the list
 */
export function withPage(
  known: Listing,
  before: Cursor | null,
  page: readonly ConversationRow[],
  limit: number,
): Listing {
  const ids = new Set(page.map((row) => row.id));
  const last = page.at(-1);
  const ends = page.length < limit;
  const above = before ? known.rows.filter((row) => !isBelow(row, before) && !ids.has(row.id)) : [];
  const below = ends || !last ? [] : known.rows.filter((row) => isBelow(row, last) && !ids.has(row.id));
  return { rows: [...above, ...page, ...below], complete: ends || (known.complete && below.length > 0) };
}
