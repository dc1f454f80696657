import { digitsOf, fold } from '../../../shared/kernel/text';
import type { Instant } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../database';
import { readCounters } from '../meta/read';
import type { ConversationRow } from './row';

/** Which conversations: the open ones by their last message, or those with something unread. */
export type ConversationView = 'open' | 'unread';

/** A place in a view's order: newest first, and at the same moment by descending id, as the indexes have it. */
export type Place = Pick<ConversationRow, 'lastAt' | 'id'>;

export interface ConversationStretch {
  /** Index of the first row in the whole view. */
  readonly from: number;
  readonly rows: readonly ConversationRow[];
}

/** The newest of a view, newest first. */
export async function listConversations(
  db: BalcaoDatabase,
  view: ConversationView,
  limit: number,
): Promise<ConversationRow[]> {
  return inView(db, view, -Infinity, Infinity).reverse().limit(limit).toArray();
}

/**
 * The rows around a place that is only known by its number: steps over the index from the nearer end, reading nothing on
 * the way, so that any place of 100,000 is reached at once.
 */
export async function conversationsAt(
  db: BalcaoDatabase,
  view: ConversationView,
  wanted: number,
  limit: number,
): Promise<ConversationStretch> {
  return db.transaction('r', [db.conversations, db.meta], async () => {
    const counters = await readCounters(db);
    const total = view === 'open' ? counters.openConversations : counters.unreadConversations;
    const from = Math.max(0, Math.min(wanted, total - limit));
    const all = inView(db, view, -Infinity, Infinity);
    if (from <= total / 2) return { from, rows: await all.reverse().offset(from).limit(limit).toArray() };
    const rows = await all
      .offset(Math.max(0, total - from - limit))
      .limit(Math.min(limit, total - from))
      .toArray();
    return { from, rows: rows.reverse() };
  });
}

/** The rows of a view between two places, both included, newest first. */
export async function conversationsBetween(
  db: BalcaoDatabase,
  view: ConversationView,
  newest: Place,
  oldest: Place,
): Promise<ConversationRow[]> {
  const rows = await inView(db, view, oldest.lastAt, newest.lastAt).reverse().toArray();
  return rows.filter((row) => !isAbove(row, newest) && !isAbove(oldest, row));
}

/** Does `a` stand above `b` in the list? */
export function isAbove(a: Place, b: Place): boolean {
  return a.lastAt > b.lastAt || (a.lastAt === b.lastAt && a.id > b.id);
}

function inView(db: BalcaoDatabase, view: ConversationView, oldest: Instant, newest: Instant) {
  return view === 'open'
    ? db.conversations.where('[state+lastAt]').between(['open', oldest], ['open', newest], true, true)
    : db.conversations.where('unreadAt').between(oldest, newest, true, true);
}

export async function readConversation(db: BalcaoDatabase, id: string): Promise<ConversationRow | undefined> {
  return db.conversations.get(id);
}

/** The newest conversation of a contact. */
export async function conversationOfContact(
  db: BalcaoDatabase,
  contactId: string,
): Promise<ConversationRow | undefined> {
  const rows = await db.conversations.where('contactId').equals(contactId).toArray();
  return rows.reduce<ConversationRow | undefined>(
    (best, row) => (!best || row.lastAt > best.lastAt ? row : best),
    undefined,
  );
}

/** So many people are looked up one by one; behind a more common word the list is walked from its newest. */
const FEW = 300;
/** How many of the newest conversations are looked through for a common word, and how many are read at a time. */
const REACH = 4_000;
const STEP = 500;

/**
 * Conversations of the people whose names, username or BSUID have words beginning with every word of the query,
 * or whose number contains its digits. Newest first.
 */
export async function searchConversations(
  db: BalcaoDatabase,
  query: string,
  limit: number,
): Promise<ConversationRow[]> {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const people = await peopleWith(db, words);
  if (people.size <= FEW) return conversationsOf(db, people, limit);
  const found = await newestOf(db, people, limit);
  if (found.length >= limit) return found;
  for (const row of found) people.delete(row.contactId);
  const rest = await conversationsOf(db, new Set([...people].slice(0, FEW)), limit - found.length);
  return [...found, ...rest];
}

/** Ids of the contacts that have every word. Keys alone are read: a common first name may have thousands. */
async function peopleWith(db: BalcaoDatabase, words: readonly string[]): Promise<Set<string>> {
  let people: Set<string> | null = null;
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const ids = new Set(await db.contacts.where('terms').startsWith(word).primaryKeys());
    people = new Set([...ids].filter((id) => people?.has(id) ?? true));
    if (people.size === 0) break;
  }
  return people ?? new Set();
}

async function conversationsOf(
  db: BalcaoDatabase,
  people: ReadonlySet<string>,
  limit: number,
): Promise<ConversationRow[]> {
  const rows = await db.conversations
    .where('contactId')
    .anyOf([...people])
    .toArray();
  return rows.sort((a, b) => (isAbove(a, b) ? -1 : 1)).slice(0, limit);
}

/** Of the newest conversations, those with these people. */
async function newestOf(db: BalcaoDatabase, people: ReadonlySet<string>, limit: number): Promise<ConversationRow[]> {
  const found: ConversationRow[] = [];
  for (let from = 0; from < REACH && found.length < limit; from += STEP) {
    const rows = await inView(db, 'open', -Infinity, Infinity).reverse().offset(from).limit(STEP).toArray();
    found.push(...rows.filter((row) => people.has(row.contactId)));
    if (rows.length < STEP) break;
  }
  return found.slice(0, limit);
}

function queryWords(query: string): string[] {
  const digits = digitsOf(query);
  // `(11) 98877-66` is one number, however it is spaced.
  if (digits.length >= 3 && /^[\d\s()+.-]+$/.test(query)) return [digits];
  return fold(query)
    .split(' ')
    .map((word) => word.replace(/^@/, ''))
    .filter((word) => word !== '');
}
