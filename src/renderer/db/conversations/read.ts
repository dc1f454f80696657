import { digitsOf, fold } from '../../../shared/kernel/text';
import type { BalcaoDatabase } from '../database';
import { readCounters } from '../meta/read';
import type { ConversationRow } from './row';
import { inView, isAbove, isWhole, partsOf, wholeView } from './readViews';
import type { ConversationView, IndexedView } from './readViews';

export interface ConversationStretch {
  /** Index of the first row in the whole view. */
  readonly from: number;
  readonly rows: readonly ConversationRow[];
}

/** The head of a view: its newest, or those that are served first. */
export async function listConversations(
  db: BalcaoDatabase,
  view: ConversationView,
  limit: number,
): Promise<ConversationRow[]> {
  if (isWhole(view)) return (await wholeView(db, view)).slice(0, limit);
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
  return db.transaction('r', [db.conversations, db.notes, db.meta], async () => {
    if (isWhole(view)) {
      const rows = await wholeView(db, view);
      const from = Math.max(0, Math.min(wanted, rows.length - limit));
      return { from, rows: rows.slice(from, from + limit) };
    }
    const total = await lengthOf(db, view);
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

/** Counters where they are kept, the index otherwise. */
async function lengthOf(db: BalcaoDatabase, view: IndexedView): Promise<number> {
  const { kind } = partsOf(view);
  if (kind === 'mine' || kind === 'sector') return inView(db, view, -Infinity, Infinity).count();
  const counters = await readCounters(db);
  if (kind === 'unread') return counters.unreadConversations;
  return kind === 'closed' ? counters.closedConversations : counters.openConversations;
}

/** The rows of a view between two of them, both included, in the view's order. */
export async function conversationsBetween(
  db: BalcaoDatabase,
  view: ConversationView,
  first: ConversationRow,
  last: ConversationRow,
): Promise<ConversationRow[]> {
  if (isWhole(view)) return stretchOf(await wholeView(db, view), first, last);
  const rows = await inView(db, view, last.lastAt, first.lastAt).reverse().toArray();
  return rows.filter((row) => !isAbove(row, first) && !isAbove(last, row));
}

/** Where one of the ends has left the view, the stretch reaches to the view's own end. */
function stretchOf(rows: readonly ConversationRow[], first: ConversationRow, last: ConversationRow): ConversationRow[] {
  const from = rows.findIndex((row) => row.id === first.id);
  const to = rows.findIndex((row) => row.id === last.id);
  return rows.slice(Math.max(0, from), to < 0 ? undefined : to + 1);
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
 * Conversations with this protocol number, whole or begun; without any, those of the people that `conversationsNamed` finds.
 */
export async function searchConversations(
  db: BalcaoDatabase,
  query: string,
  limit: number,
): Promise<ConversationRow[]> {
  const numbered = await conversationsNumbered(db, query, limit);
  return numbered.length > 0 ? numbered : conversationsNamed(db, query, limit);
}

/**
 * Conversations of the people whose names, username or BSUID have words beginning with every word of the query,
 * or whose number contains its digits. Newest first.
 */
export async function conversationsNamed(db: BalcaoDatabase, query: string, limit: number): Promise<ConversationRow[]> {
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

const PROTOCOL = /^(20\d{6})(?:-(\d{0,5})|(\d{5}))$/;

/** Protocol `20261122-00012`, also without the dash, without leading zeros, or the day alone with its dash. */
export async function conversationsNumbered(
  db: BalcaoDatabase,
  query: string,
  limit: number,
): Promise<ConversationRow[]> {
  const match = PROTOCOL.exec(query.replace(/\s/g, ''));
  if (!match) return [];
  const [, day = '', short = '', long] = match;
  const number = long ?? (short === '' ? '' : short.padStart(5, '0'));
  return db.conversations.where('protocol').startsWith(`${day}-${number}`).reverse().limit(limit).toArray();
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
