import type { Clock } from '../../../shared/kernel/instant';
import type { FoundLines } from '../../../shared/domain/search/hitLines';
import type { SearchRequest } from '../../../shared/domain/search/searchRequest';
import type { ConversationRow } from '../../db/conversations/row';
import type { Document } from './documents';
import { conversationsTagged, findHits } from './indexReader';
import { IndexWriter } from './indexWriter';
import { prepareSchema } from './schema';
import type { IndexFile, OpenFile } from './sqlite';
import { Statements } from './statements';

/** What goes into the index together, with the facts that tell how far it is. */
export interface Batch {
  readonly conversations: readonly ConversationRow[];
  readonly documents: readonly Document[];
  readonly gone?: readonly number[];
  readonly facts: Readonly<Record<string, string>>;
}

/** No search takes longer than this, ms: the worker has other people to answer. */
const DEADLINE = 1_500;
/** Pages of the index that are joined in one step: some ms. */
const TIDIED_PAGES = 16;
/** The deadline is looked at every so many steps of SQLite's machine. */
const STEPS = 20_000;

/** The index of one number: a file that can be thrown away and made anew at any time. */
export class SearchIndex {
  private statements: Statements;
  private writer: IndexWriter;
  private until = Infinity;
  /** Counted once, then kept: null before. */
  private documents: number | null = null;

  private constructor(
    private file: IndexFile,
    private readonly openFile: OpenFile,
    private readonly clock: Clock,
  ) {
    this.statements = new Statements(file);
    this.writer = new IndexWriter(this.statements);
    this.watchDeadline();
  }

  /** Opens the index; one that is broken or of another format is replaced by an empty one. */
  static async open(openFile: OpenFile, clock: Clock): Promise<{ index: SearchIndex; renewed: boolean }> {
    const file = await openFile();
    try {
      if (prepareSchema(file.db)) return { index: new SearchIndex(file, openFile, clock), renewed: false };
    } catch {
      // Not a database, or a torn one: SQLite says so at the first look.
    }
    const fresh = await emptied(file, openFile);
    return { index: new SearchIndex(fresh, openFile, clock), renewed: true };
  }

  /** Throws everything away. */
  async clear(): Promise<void> {
    this.statements.close();
    this.documents = null;
    this.file = await emptied(this.file, this.openFile);
    this.statements = new Statements(this.file);
    this.writer = new IndexWriter(this.statements);
    this.watchDeadline();
  }

  close(): void {
    this.statements.close();
    this.file.close();
  }

  fact(key: string): string | null {
    const value = this.file.db.selectValue('SELECT value FROM facts WHERE key = ?', [key]);
    return typeof value === 'string' ? value : null;
  }

  /** Documents in it. */
  size(): number {
    this.documents ??= Number(this.file.db.selectValue("SELECT count(*) FROM documents WHERE id <> ''"));
    return this.documents;
  }

  /** Where documents stand of which only the ids are known: looks at all of them, so it is for the few that were deleted. */
  placesOf(ids: readonly string[]): readonly number[] {
    const sql = 'SELECT rowid FROM documents WHERE id IN (SELECT value FROM json_each(?))';
    return ids.length === 0 ? [] : this.file.db.selectValues(sql, [JSON.stringify(ids)]).map(Number);
  }

  /** Which of these conversations are not there yet. */
  unknown(conversationIds: Iterable<string>): readonly string[] {
    return [...new Set(conversationIds)].filter((id) => this.writer.numberOf(id) === null);
  }

  /** All of it, or nothing. */
  put({ conversations, documents, gone = [], facts }: Batch): void {
    const before = this.size();
    // Counted again unless the transaction says how many there are.
    this.documents = null;
    try {
      const added = this.file.db.transaction(() => {
        this.writer.putConversations(conversations);
        const fresh = this.writer.putDocuments(documents);
        this.writer.forget(gone);
        for (const [key, value] of Object.entries(facts)) this.writer.setFact(key, value);
        return fresh;
      });
      this.documents = before + added - gone.length;
    } finally {
      this.writer.endBatch();
    }
  }

  find(request: SearchRequest): FoundLines {
    this.until = this.clock() + DEADLINE;
    try {
      return findHits(this.statements, request, () => this.clock() >= this.until);
    } finally {
      this.until = Infinity;
    }
  }

  tagged(typed: string, limit: number): readonly string[] {
    return conversationsTagged(this.file.db, typed, limit);
  }

  /** Documents behind a place, in their order: what they are, to be held against the tables. */
  documentsAfter(rowid: number, limit: number): readonly { rowid: number; id: string; marks: number }[] {
    const sql = "SELECT rowid, id, marks FROM documents WHERE rowid > ? AND id <> '' ORDER BY rowid LIMIT ?";
    const rows = this.file.db.selectArrays(sql, [rowid, limit]);
    return rows.map(([place, id, marks]) => ({
      rowid: Number(place),
      id: typeof id === 'string' ? id : '',
      marks: Number(marks),
    }));
  }

  /** Throws when the file contradicts itself. */
  examine(): void {
    this.file.db.exec("INSERT INTO words (words) VALUES ('integrity-check')");
  }

  /** Joins the pieces that building left: searches afterwards touch one instead of a dozen. */
  optimise(): void {
    this.file.db.exec("INSERT INTO words (words) VALUES ('optimize')");
  }

  /**
   * Joins some of the pieces that writing left, at most so many pages: each batch is a piece of its own, and every search
   * looks into each of them for each of its words.
   * @returns whether there is more to join
   */
  tidy(): boolean {
    const { db } = this.file;
    const before = db.changes(true);
    // FTS5 says by the count of changes whether it had work (sqlite.org/fts5, 6.8: The 'merge' Command).
    db.exec(`INSERT INTO words (words, rank) VALUES ('merge', ${TIDIED_PAGES})`);
    return db.changes(true) - before >= 2;
  }

  private watchDeadline(): void {
    const { sqlite, db } = this.file;
    sqlite.capi.sqlite3_progress_handler(db, STEPS, () => (this.clock() >= this.until ? 1 : 0), 0);
  }
}

async function emptied(file: IndexFile, openFile: OpenFile): Promise<IndexFile> {
  await file.discard();
  const fresh = await openFile();
  prepareSchema(fresh.db);
  return fresh;
}
