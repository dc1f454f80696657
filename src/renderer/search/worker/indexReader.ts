import type { Database } from '@sqlite.org/sqlite-wasm';
import { conversationFacet, kindFacet } from '../../../shared/domain/search/indexText';
import { noLines, PART } from '../../../shared/domain/search/hitLines';
import type { FoundLines } from '../../../shared/domain/search/hitLines';
import { matchExpression } from '../../../shared/domain/search/matchExpression';
import { parseQuery } from '../../../shared/domain/search/parseQuery';
import { tokensOf } from '../../../shared/domain/search/fold';
import type { SearchFilter } from '../../../shared/domain/search/searchFilter';
import type { SearchScope } from '../../../shared/domain/search/searchScope';
import type { SearchRequest } from '../../../shared/domain/search/searchRequest';
import { kindMark, OUT, REVOKED } from './documents';
import { rowidAt } from './indexWriter';
import { LineBytes } from './lineBytes';
import type { Statements } from './statements';

type Value = string | number;

/** Conditions of a SELECT, with the values of their question marks in order. */
interface Conditions {
  readonly parts: string[];
  readonly values: Value[];
}

/** A customer with more conversations is looked for by walking instead. */
const MOST_FACETS = 200;
/** A hit in one text: see `FoundLines`. Each column that is read costs as much as a row of a table. */
const LINE = ['d.id', 'c.id', `(d.marks & 31 = ${kindMark('note')})`].join(` || char(${PART}) || `);

/**
 * The hits of a request.
 * @param stop says that it has taken too long: what was found until then is the answer
 */
export function findHits(statements: Statements, request: SearchRequest, stop: () => boolean): FoundLines {
  const { filter, limit } = request;
  const query = parseQuery(request.typed);
  if (query.terms.length === 0 && request.typed.trim() !== '') return noLines;
  const facets = facetsOf(statements.db, filter);
  if (facets === null) return noLines;
  const match = matchExpression(query, facets);
  const { sql, values } = selection(request, match);
  const statement = statements.prepared(sql);
  const lines = new LineBytes();
  let last: number | null = null;
  let cut = false;
  try {
    const pointer = statements.bound(statement, values);
    while (statements.step(pointer)) {
      lines.add(statements.textAt(pointer, 0));
      last = statements.numberAt(pointer, 1);
    }
    statement.reset();
  } catch (error) {
    statements.drop(sql);
    // Interrupted by the deadline, and by nothing else.
    if (!stop()) throw error;
    cut = true;
  }
  const { count } = lines;
  const behind = request.order === 'newest' ? last : (request.after ?? 0) + count;
  return { lines: lines.text(), next: (count === limit || cut) && count > 0 ? behind : null, cut };
}

/** Ids of conversations that have tags beginning with every word, newest first. */
export function conversationsTagged(db: Database, typed: string, limit: number): readonly string[] {
  const words = tokensOf(typed).slice(0, 8);
  if (words.length === 0) return [];
  const conditions = words.map(() => 'instr(tags, ?) > 0').join(' AND ');
  const bind = [...words.map((word) => ` ${word}`), limit];
  const sql = `SELECT id FROM conversations WHERE tags <> '' AND ${conditions} ORDER BY at DESC LIMIT ?`;
  return db.selectValues(sql, bind).map(String);
}

/** Tokens that narrow the index itself; null: there can be no hit. */
function facetsOf(db: Database, filter: SearchFilter): readonly (readonly string[])[] | null {
  const groups: (readonly string[])[] = [];
  if (filter.conversationId !== null) {
    const numbers = db.selectValues('SELECT n FROM conversations WHERE id = ?', [filter.conversationId]);
    if (numbers.length === 0) return null;
    groups.push(numbers.map((number) => conversationFacet(Number(number))));
  } else if (filter.contactId !== null) {
    const numbers = db.selectValues('SELECT n FROM conversations WHERE contact = ?', [filter.contactId]);
    if (numbers.length === 0) return null;
    if (numbers.length <= MOST_FACETS) groups.push(numbers.map((number) => conversationFacet(Number(number))));
  }
  if (filter.kind !== null && filter.kind !== 'text') groups.push([kindFacet(filter.kind)]);
  return groups;
}

/** Hits are walked from the newest by the index, and each is held against the conditions until there are enough. */
function selection(request: SearchRequest, match: string | null): { sql: string; values: Value[] } {
  const conditions: Conditions = { parts: [], values: [] };
  const rowid = match === null ? 'd.rowid' : 'w.rowid';
  if (match !== null) add(conditions, 'words MATCH ?', match);
  addPeriod(conditions, request, rowid);
  addMarks(conditions, request.filter);
  addService(conditions, request.filter);
  if (request.scope !== null) addScope(conditions, request.scope);
  const from = match === null ? 'documents d' : 'words w CROSS JOIN documents d ON d.rowid = w.rowid';
  const byRelevance = request.order === 'relevance' && match !== null;
  const order = byRelevance ? 'w.rank, w.rowid' : rowid;
  const sql = `SELECT ${LINE}, d.rowid FROM ${from} CROSS JOIN conversations c ON c.n = d.n
    WHERE ${conditions.parts.join(' AND ')} ORDER BY ${order} LIMIT ? OFFSET ?`;
  return { sql, values: [...conditions.values, request.limit, byRelevance ? (request.after ?? 0) : 0] };
}

function add(conditions: Conditions, part: string, ...values: readonly Value[]): void {
  conditions.parts.push(part);
  conditions.values.push(...values);
}

function addPeriod(conditions: Conditions, { filter, order, after }: SearchRequest, rowid: string): void {
  const { from, until } = filter;
  if (from !== null) add(conditions, `${rowid} <= ?`, rowidAt(from));
  if (until !== null) add(conditions, `${rowid} > ?`, rowidAt(until));
  if (order === 'newest' && after !== null) add(conditions, `${rowid} > ?`, after);
}

function addMarks(conditions: Conditions, { kind, direction, revoked }: SearchFilter): void {
  add(conditions, `d.marks & ${REVOKED} = ?`, revoked ? REVOKED : 0);
  // Taken out documents keep their place.
  add(conditions, "d.id <> ''");
  if (kind === 'text') add(conditions, 'd.marks & 31 = ?', kindMark('text'));
  if (direction !== null) add(conditions, `d.marks & ${OUT} = ?`, direction === 'out' ? OUT : 0);
}

function addService(conditions: Conditions, filter: SearchFilter): void {
  const { contactId, attendantId, sectorId, state, missed } = filter;
  if (contactId !== null) add(conditions, 'c.contact = ?', contactId);
  if (attendantId !== null) add(conditions, '(d.author = ? OR c.holder = ?)', attendantId, attendantId);
  if (sectorId !== null) add(conditions, 'c.sector = ?', sectorId);
  if (state !== null) add(conditions, 'c.closed = ?', state === 'closed' ? 1 : 0);
  if (missed) add(conditions, 'c.missed = 1');
}

/** Own conversations, followed ones, and what the person's sectors give. */
function addScope(conditions: Conditions, scope: SearchScope): void {
  const { attendantId, freeSectorIds, sharedSectorIds } = scope;
  const oneOf = (ids: readonly string[]): string => `c.sector IN (${ids.map(() => '?').join(', ')})`;
  add(
    conditions,
    `(c.holder = ? OR instr(c.followers, ?) > 0 OR (c.holder IS NULL AND ${oneOf(freeSectorIds)})
      OR (c.holder IS NOT NULL AND ${oneOf(sharedSectorIds)}))`,
    ...[attendantId, ` ${attendantId} `, ...freeSectorIds, ...sharedSectorIds],
  );
}
