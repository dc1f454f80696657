import type { Database, PreparedStatement } from '@sqlite.org/sqlite-wasm';

/** Preparing costs as much as a quick search: statements are kept, the ones that were used last. */
const MOST = 40;

/** Prepared statements of a database, by their SQL. */
export class Statements {
  private readonly bySql = new Map<string, PreparedStatement>();

  constructor(readonly db: Database) {}

  /** Reset by whoever has used it. */
  prepared(sql: string): PreparedStatement {
    const known = this.bySql.get(sql);
    const statement = known ?? this.db.prepare(sql);
    // The last one used stands last.
    this.bySql.delete(sql);
    this.bySql.set(sql, statement);
    if (this.bySql.size > MOST) {
      const [oldest] = this.bySql.keys();
      if (oldest !== undefined) this.drop(oldest);
    }
    return statement;
  }

  /** For one that has thrown. */
  drop(sql: string): void {
    this.bySql.get(sql)?.finalize();
    this.bySql.delete(sql);
  }

  close(): void {
    for (const sql of [...this.bySql.keys()]) this.drop(sql);
  }
}
