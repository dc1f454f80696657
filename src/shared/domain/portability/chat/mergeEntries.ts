/** What stands there already under a key, in order. */
export type Known<Row> = ReadonlyMap<string, readonly Row[]>;

export interface Merge<Entry, Row> {
  /** `place` counts those of one key from 0, the known ones too: ids that are made of it never meet twice. */
  readonly fresh: readonly { readonly entry: Entry; readonly key: string; readonly place: number }[];
  /** Told again: what is there stays. */
  readonly known: readonly { readonly entry: Entry; readonly row: Row }[];
}

/**
 * Lays entries over what is there: of each key as many are new as there are more of it than before. Two exports that
 * overlap give each message once, and "ok" said three times in a minute stays three.
 */
export function mergeEntries<Entry, Row>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  known: Known<Row>,
): Merge<Entry, Row> {
  const seen = new Map<string, number>();
  const fresh: { entry: Entry; key: string; place: number }[] = [];
  const told: { entry: Entry; row: Row }[] = [];
  for (const entry of entries) {
    const key = keyOf(entry);
    const place = seen.get(key) ?? 0;
    seen.set(key, place + 1);
    const row = known.get(key)?.[place];
    if (row === undefined) fresh.push({ entry, key, place });
    else told.push({ entry, row });
  }
  return { fresh, known: told };
}
