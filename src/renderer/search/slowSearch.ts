import { answersQuery } from '../../shared/domain/search/answersQuery';
import { contentWords } from '../../shared/domain/search/contentWords';
import { indexTokens } from '../../shared/domain/search/indexText';
import { parseQuery } from '../../shared/domain/search/parseQuery';
import type { ParsedQuery } from '../../shared/domain/search/parseQuery';
import type { SearchFilter } from '../../shared/domain/search/searchFilter';
import { nothingFound } from '../../shared/domain/search/searchRequest';
import type { SearchAnswer, SearchHit, SearchRequest } from '../../shared/domain/search/searchRequest';
import type { Clock } from '../../shared/kernel/instant';
import { conversationsOfContact } from '../db/conversations/readMany';
import type { ConversationRow } from '../db/conversations/row';
import type { BalcaoDatabase } from '../db/database';
import type { MessageRow } from '../db/messages/row';
import type { NoteRow } from '../db/notes/row';

/** So long the tables are looked through, ms; then what was found is the answer. */
const DEADLINE = 2_500;
/** Conversations and messages that are read at a time. */
const CONVERSATIONS = 100;
const MESSAGES = 200;

type Candidate = SearchHit & { readonly order: number };

/**
 * Looks through the tables themselves, newest conversation first: for while there is no index. Gives no place to go on
 * from, and orders hits within the conversations that it came to.
 */
export async function slowSearch(db: BalcaoDatabase, request: SearchRequest, clock: Clock): Promise<SearchAnswer> {
  const query = parseQuery(request.typed);
  if (query.terms.length === 0 && request.typed.trim() !== '') return nothingFound;
  const search: Search = { db, query, request, found: [], until: clock() + DEADLINE, clock };
  const cut = await lookThrough(search);
  const hits = search.found.sort((a, b) => b.order - a.order).slice(0, request.limit);
  return { hits: hits.map(({ id, conversationId, note }) => ({ id, conversationId, note })), next: null, cut };
}

interface Search {
  readonly db: BalcaoDatabase;
  readonly query: ParsedQuery;
  readonly request: SearchRequest;
  readonly found: Candidate[];
  readonly until: number;
  readonly clock: Clock;
}

/** @returns whether it ended before everything was looked at */
async function lookThrough(search: Search): Promise<boolean> {
  const { db, request } = search;
  const { conversationId, contactId } = request.filter;
  if (conversationId !== null) {
    const row = await db.conversations.get(conversationId);
    return row === undefined ? false : lookInto(search, row);
  }
  if (contactId !== null) return lookIntoAll(search, await conversationsOfContact(db, contactId));
  for (const state of ['open', 'closed'] as const) {
    for (let from = 0; ; from += CONVERSATIONS) {
      const rows = await db.conversations
        .where('[state+lastAt]')
        .between([state, -Infinity], [state, Infinity])
        .reverse()
        .offset(from)
        .limit(CONVERSATIONS)
        .toArray();
      if (await lookIntoAll(search, rows)) return true;
      if (rows.length < CONVERSATIONS) break;
    }
  }
  return false;
}

/** @returns whether it ended before everything was looked at */
async function lookIntoAll(search: Search, rows: readonly ConversationRow[]): Promise<boolean> {
  const { request, found, clock, until } = search;
  for (const row of rows) {
    if (servedAs(row, request.filter) && (await lookInto(search, row))) return true;
    if (found.length >= request.limit || clock() > until) return true;
  }
  return false;
}

function servedAs(row: ConversationRow, filter: SearchFilter): boolean {
  const { service } = row;
  if (filter.contactId !== null && row.contactId !== filter.contactId) return false;
  if (filter.sectorId !== null && service.sectorId !== filter.sectorId) return false;
  if (filter.state !== null && row.state !== filter.state) return false;
  return !filter.missed || service.missed !== null || service.pastMissed.length > 0;
}

/** One conversation, from its end. @returns whether the time was over before its beginning */
async function lookInto(search: Search, row: ConversationRow): Promise<boolean> {
  const { db, request, found, clock, until } = search;
  const notes = await db.notes
    .where('[conversationId+order]')
    .between([row.id, -Infinity], [row.id, Infinity])
    .toArray();
  found.push(...notes.flatMap((note) => noteHit(search, row, note)));
  for (let below = Infinity; ;) {
    const messages = await db.messages
      .where('[conversationId+order]')
      .between([row.id, -Infinity], [row.id, below], true, false)
      .reverse()
      .limit(MESSAGES)
      .toArray();
    found.push(...messages.flatMap((message) => messageHit(search, row, message)));
    const oldest = messages.at(-1);
    if (messages.length < MESSAGES || oldest === undefined) return false;
    if (found.length >= request.limit || clock() > until) return true;
    below = oldest.order;
  }
}

function messageHit(search: Search, row: ConversationRow, message: MessageRow): Candidate[] {
  const { filter } = search.request;
  const { id, conversationId, order, content, author } = message;
  const kind = content.kind === 'media' ? content.media : content.kind;
  const fits =
    (filter.kind === null || filter.kind === kind) &&
    (filter.direction === null || filter.direction === message.direction) &&
    filter.revoked === (message.revokedAt !== undefined) &&
    byOrOf(filter.attendantId, author.kind === 'attendant' ? author.id : null, row) &&
    inPeriod(filter, order);
  return fits && says(search, contentWords(content)) ? [{ id, conversationId, note: false, order }] : [];
}

function noteHit(search: Search, row: ConversationRow, note: NoteRow): Candidate[] {
  const { filter } = search.request;
  const { id, conversationId, order, text, authorId } = note;
  const fits =
    (filter.kind === null || filter.kind === 'note') &&
    filter.direction !== 'in' &&
    !filter.revoked &&
    byOrOf(filter.attendantId, authorId, row) &&
    inPeriod(filter, order);
  return fits && says(search, text) ? [{ id, conversationId, note: true, order }] : [];
}

function byOrOf(attendantId: string | null, author: string | null, row: ConversationRow): boolean {
  return attendantId === null || author === attendantId || row.service.attendantId === attendantId;
}

function inPeriod({ from, until }: SearchFilter, order: number): boolean {
  return (from === null || order >= from) && (until === null || order < until);
}

function says({ query }: Search, text: string): boolean {
  return query.terms.length === 0 || answersQuery(indexTokens(text), query);
}
