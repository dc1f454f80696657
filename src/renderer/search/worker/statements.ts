import type { CAPI, Database, PreparedStatement, Sqlite3Static, WasmPointer } from '@sqlite.org/sqlite-wasm';
import type { IndexFile } from './sqlite';

/** Preparing costs as much as a quick search: statements are kept, the ones that were used last. */
const MOST = 40;

/** Prepared statements of a database, by their SQL. */
export class Statements {
  readonly db: Database;
  private readonly sqlite: Sqlite3Static;
  private readonly bySql = new Map<string, PreparedStatement>();

  constructor({ db, sqlite }: Pick<IndexFile, 'db' | 'sqlite'>) {
    this.db = db;
    this.sqlite = sqlite;
  }

  /** SQLite's own functions: a column read by them costs a third of what the package's reading of any type does. */
  get capi(): CAPI {
    return this.sqlite.capi;
  }

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

  /**
   * Gives a statement its values. The package's own way takes any type, and three times as long.
   * @returns the statement, as SQLite's own functions take it
   */
  bound({ pointer }: PreparedStatement, values: readonly (string | number)[]): WasmPointer {
    const { capi, wasm } = this.sqlite;
    if (pointer === undefined) throw new TypeError('The statement is closed');
    values.forEach((value, place) => {
      if (typeof value === 'number') {
        this.db.checkRc(capi.sqlite3_bind_int64(pointer, place + 1, BigInt(value)));
        return;
      }
      // The wrapper fails on texts (3.53.4), and takes pointers. SQLite frees them.
      const [text, bytes] = wasm.allocCString(value, true);
      this.db.checkRc(capi.sqlite3_bind_text(pointer, place + 1, text, bytes, capi.SQLITE_WASM_DEALLOC));
    });
    return pointer;
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
