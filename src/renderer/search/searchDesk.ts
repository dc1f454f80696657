import type { Clock } from '../../shared/kernel/instant';
import { answerOfLines } from '../../shared/domain/search/hitLines';
import type { SearchAnswer, SearchRequest } from '../../shared/domain/search/searchRequest';
import { readMany } from '../db/conversations/readMany';
import type { ConversationRow } from '../db/conversations/row';
import type { BalcaoDatabase } from '../db/database';
import type { MessageRow } from '../db/messages/row';
import type { NoteRow } from '../db/notes/row';
import type { SearchClient } from './searchClient';
import { slowSearch } from './slowSearch';

/** A hit with its rows as they stand in the tables. */
export type FoundRow = { readonly conversation: ConversationRow } & (
  { readonly message: MessageRow; readonly note?: undefined } | { readonly note: NoteRow; readonly message?: undefined }
);

export interface Found {
  readonly rows: readonly FoundRow[];
  /** Where to go on; null: there is no more. */
  readonly next: number | null;
  /** Not everything was looked at. */
  readonly cut: boolean;
  /** The tables themselves were looked through, since there is no index (yet). */
  readonly slow: boolean;
}

interface SearchParts {
  readonly db: BalcaoDatabase;
  readonly client: SearchClient;
  readonly clock: Clock;
}

/**
 * Finds messages and notes, by the index where there is one.
 * @param seen whether the person may see a conversation, as it stands now
 */
export async function findRows(
  { db, client, clock }: SearchParts,
  request: SearchRequest,
  seen: (row: ConversationRow) => boolean,
): Promise<Found> {
  const byIndex = await askIndex(client, request);
  const answer = byIndex ?? (await slowSearch(db, request, clock));
  const rows = await rowsOf(db, answer, seen);
  return { rows, next: answer.next, cut: answer.cut, slow: byIndex === null };
}

/** Conversations with tags like these words, newest first; none while there is no index. */
export async function taggedConversations(
  { db, client }: SearchParts,
  typed: string,
  limit: number,
): Promise<readonly ConversationRow[]> {
  if (!works(client)) return [];
  const answer = await client.ask({ ask: 'tagged', typed, limit });
  return answer !== null && 'conversationIds' in answer ? readMany(db, answer.conversationIds) : [];
}

async function askIndex(client: SearchClient, request: SearchRequest): Promise<SearchAnswer | null> {
  // What one customer said is looked through quicker than the index is made.
  const whole = client.current().state === 'following';
  const { conversationId, contactId } = request.filter;
  if (!works(client) || (!whole && (conversationId ?? contactId) !== null)) return null;
  const answer = await client.ask({ ask: 'find', request });
  return answer !== null && 'found' in answer ? answerOfLines(answer.found) : null;
}

function works(client: SearchClient): boolean {
  const { state } = client.current();
  return state === 'following' || state === 'building';
}

async function rowsOf(
  db: BalcaoDatabase,
  { hits }: SearchAnswer,
  seen: (row: ConversationRow) => boolean,
): Promise<readonly FoundRow[]> {
  const idsOf = (note: boolean): string[] => hits.filter((hit) => hit.note === note).map(({ id }) => id);
  const [messages, notes, conversations] = await Promise.all([
    db.messages.bulkGet(idsOf(false)),
    db.notes.bulkGet(idsOf(true)),
    db.conversations.bulkGet([...new Set(hits.map(({ conversationId }) => conversationId))]),
  ]);
  const messageById = byId(messages);
  const noteById = byId(notes);
  const conversationById = byId(conversations);
  return hits.flatMap((hit): readonly FoundRow[] => {
    const message = messageById.get(hit.id);
    const note = noteById.get(hit.id);
    // Where it stands now: conversations may have been joined since it was indexed.
    const conversation = conversationById.get(message?.conversationId ?? note?.conversationId ?? hit.conversationId);
    if (!conversation || !seen(conversation)) return [];
    if (message) return [{ conversation, message }];
    return note ? [{ conversation, note }] : [];
  });
}

function byId<Row extends { readonly id: string }>(rows: readonly (Row | undefined)[]): ReadonlyMap<string, Row> {
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
}
