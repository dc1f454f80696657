/** Rows of one table in memory: what was read, what is new or changed, what is to be deleted. */
export class Shelf<Row> {
  private readonly rows = new Map<string, Row>();
  private readonly dirty = new Set<string>();
  private readonly gone = new Set<string>();

  constructor(
    private readonly keyOf: (row: Row) => string,
    loaded: readonly Row[],
  ) {
    for (const row of loaded) this.rows.set(keyOf(row), row);
  }

  get(key: string): Row | undefined {
    return this.rows.get(key);
  }

  put(row: Row): void {
    const key = this.keyOf(row);
    this.rows.set(key, row);
    this.dirty.add(key);
    this.gone.delete(key);
  }

  remove(key: string): void {
    if (!this.rows.delete(key)) return;
    this.dirty.delete(key);
    this.gone.add(key);
  }

  all(): Iterable<Row> {
    return this.rows.values();
  }

  /** Rows to write. */
  changed(): Row[] {
    const rows: Row[] = [];
    for (const key of this.dirty) {
      const row = this.rows.get(key);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  /** Keys to delete. */
  removed(): string[] {
    return [...this.gone];
  }
}
