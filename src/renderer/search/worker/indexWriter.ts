import { tokensOf } from '../../../shared/domain/search/fold';
import { conversationFacet, indexText } from '../../../shared/domain/search/indexText';
import type { ConversationRow } from '../../db/conversations/row';
import type { Document } from './documents';
import type { Statements } from './statements';

/** Documents that may begin in one second; more go on in the next ones. */
const PER_SECOND = 1_024;

interface Second {
  readonly byId: Map<string, number>;
  /** Places of it that are taken. */
  taken: number;
}

/** Writes the index; every method belongs into one transaction with the cursor that tells of it. */
export class IndexWriter {
  private readonly numbers = new Map<string, number>();
  private readonly seconds = new Map<number, Second>();

  constructor(private readonly statements: Statements) {}

  /** What this writer remembers of a batch; forgotten after it, so that memory stays small. */
  endBatch(): void {
    this.numbers.clear();
    this.seconds.clear();
  }

  /** Puts conversations as they are served now. */
  putConversations(rows: readonly ConversationRow[]): void {
    for (const row of rows) {
      const { service } = row;
      const missed = service.missed !== null || service.pastMissed.length > 0;
      const followers = service.followerIds.length === 0 ? '' : ` ${service.followerIds.join(' ')} `;
      const tags = service.tags.length === 0 ? '' : ` ${service.tags.flatMap(tokensOf).join(' ')}`;
      this.run(
        `INSERT INTO conversations (id, contact, sector, holder, followers, closed, missed, tags, at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (id) DO UPDATE SET contact = ?2, sector = ?3, holder = ?4, followers = ?5, closed = ?6, missed = ?7,
           tags = ?8, at = ?9`,
        [
          ...[row.id, row.contactId, service.sectorId, service.attendantId, followers],
          ...[row.state === 'closed' ? 1 : 0, missed ? 1 : 0, tags, row.lastAt],
        ],
      );
    }
  }

  /** The number of a conversation in the index; null: it is not there. */
  numberOf(conversationId: string): number | null {
    const known = this.numbers.get(conversationId);
    if (known !== undefined) return known;
    const found = this.value('SELECT n FROM conversations WHERE id = ?', [conversationId]);
    if (typeof found !== 'number') return null;
    this.numbers.set(conversationId, found);
    return found;
  }

  /**
   * Puts documents whose conversations are there; what has not changed is left alone.
   * @returns how many are new
   */
  putDocuments(documents: readonly Document[]): number {
    // In the order of their rowids: FTS5 begins a new segment whenever one goes back.
    const placed = documents.flatMap((document) => this.placed(document) ?? []).sort((a, b) => a.rowid - b.rowid);
    let added = 0;
    for (const { rowid, document, number } of placed) {
      const text = indexText(document.text, [
        conversationFacet(number),
        ...(document.kind === '' ? [] : [document.kind]),
      ]);
      const sum = sumOf(text);
      const before = this.row('SELECT sum, marks FROM documents WHERE rowid = ?', [rowid]);
      if (before && before[0] === sum && before[1] === document.marks) continue;
      if (!before) added += 1;
      if (before) this.run('DELETE FROM words WHERE rowid = ?', [rowid]);
      this.run('INSERT INTO words (rowid, tokens) VALUES (?, ?)', [rowid, text]);
      this.run('INSERT OR REPLACE INTO documents (rowid, id, n, marks, author, sum) VALUES (?, ?, ?, ?, ?, ?)', [
        ...[rowid, document.id, number, document.marks, document.author, sum],
      ]);
    }
    return added;
  }

  /** Takes documents out that the tables no longer have. Their places stay taken: others after them are found by theirs. */
  forget(rowids: readonly number[]): void {
    for (const rowid of rowids) {
      this.run('DELETE FROM words WHERE rowid = ?', [rowid]);
      this.run("UPDATE documents SET id = '', sum = 0, author = NULL WHERE rowid = ?", [rowid]);
    }
  }

  setFact(key: string, value: string): void {
    this.run('INSERT OR REPLACE INTO facts (key, value) VALUES (?, ?)', [key, value]);
  }

  private placed(document: Document): { rowid: number; document: Document; number: number } | null {
    const number = this.numberOf(document.conversationId);
    return number === null ? null : { rowid: this.placeOf(document), document, number };
  }

  /** Where it stands already, or the first free place from its second on. */
  private placeOf({ id, order }: Document): number {
    for (let second = Math.max(0, Math.floor(order / 1_000)); ; second += 1) {
      const places = this.secondAt(second);
      const known = places.byId.get(id);
      if (known !== undefined) return known;
      if (places.taken < PER_SECOND) {
        const rowid = 0 - (second * PER_SECOND + places.taken);
        places.taken += 1;
        places.byId.set(id, rowid);
        return rowid;
      }
    }
  }

  private secondAt(second: number): Second {
    const read = this.seconds.get(second);
    if (read) return read;
    const places: Second = { byId: new Map(), taken: 0 };
    const statement = this.statements.prepared(
      'SELECT rowid, id FROM documents WHERE rowid <= ? AND rowid > ? ORDER BY rowid DESC',
    );
    statement.bind([0 - second * PER_SECOND, 0 - (second + 1) * PER_SECOND]);
    while (statement.step()) {
      const rowid = statement.getInt(0) ?? 0;
      places.byId.set(statement.getString(1) ?? '', rowid);
      places.taken = 1 - rowid - second * PER_SECOND;
    }
    statement.reset();
    this.seconds.set(second, places);
    return places;
  }

  private run(sql: string, values: readonly (string | number | null)[]): void {
    const statement = this.statements.prepared(sql);
    statement.bind(values);
    statement.step();
    statement.reset();
  }

  private value(sql: string, values: readonly (string | number)[]): unknown {
    return this.row(sql, values)?.[0];
  }

  private row(sql: string, values: readonly (string | number)[]): readonly unknown[] | null {
    const statement = this.statements.prepared(sql);
    statement.bind(values);
    const row = statement.step() ? statement.get([]) : null;
    statement.reset();
    return row;
  }
}

/** A 32-bit FNV-1a hash: whether a text has changed, not whether it is genuine. */
function sumOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}

/** Documents from this moment (ms) on have this rowid or a smaller one: they count backwards in time. */
export function rowidAt(moment: number): number {
  return 0 - Math.max(0, Math.floor(moment / 1_000)) * PER_SECOND;
}
