import type { Database, PreparedStatement, Sqlite3Static, WasmPointer } from '@sqlite.org/sqlite-wasm';
import type { IndexFile } from './sqlite';

/** Preparing costs as much as a quick search: statements are kept, the ones that were used last. */
const MOST = 40;

/**
 * Functions of SQLite as they are compiled. The package's wrappers convert and check, which costs more than what they call:
 * what is done for every row of a search goes without them.
 */
interface Compiled {
  sqlite3_step(statement: WasmPointer): number;
  sqlite3_column_text(statement: WasmPointer, column: number): number;
  sqlite3_column_bytes(statement: WasmPointer, column: number): number;
  sqlite3_column_double(statement: WasmPointer, column: number): number;
}

/** Prepared statements of a database, by their SQL. */
export class Statements {
  readonly db: Database;
  private readonly sqlite: Sqlite3Static;
  private readonly compiled: Compiled;
  private readonly bySql = new Map<string, PreparedStatement>();

  constructor({ db, sqlite }: Pick<IndexFile, 'db' | 'sqlite'>) {
    this.db = db;
    this.sqlite = sqlite;
    this.compiled = sqlite.wasm.exports as Compiled;
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

  /** @returns whether there is another row; throws what SQLite says */
  step(statement: WasmPointer): boolean {
    const code = this.compiled.sqlite3_step(statement);
    const { SQLITE_ROW, SQLITE_DONE } = this.sqlite.capi;
    if (code !== SQLITE_ROW && code !== SQLITE_DONE) this.db.checkRc(code);
    return code === SQLITE_ROW;
  }

  /** The bytes of a text (UTF-8), as they lie in SQLite's memory: only until the next step. */
  textAt(statement: WasmPointer, column: number): Uint8Array {
    const from = this.compiled.sqlite3_column_text(statement, column);
    const length = this.compiled.sqlite3_column_bytes(statement, column);
    return this.sqlite.wasm.heap8u().subarray(from, from + length);
  }

  /** A whole number that may be larger than 32 bits hold, and is smaller than what a double tells apart. */
  numberAt(statement: WasmPointer, column: number): number {
    return this.compiled.sqlite3_column_double(statement, column);
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
