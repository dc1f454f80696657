import { digitsOf, fold } from '../../../shared/kernel/text';
import type { Instant } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../database';
import type { ContactRow } from '../contacts/row';
import type { ConversationRow } from './row';

export interface ConversationPage {
  readonly state: ConversationRow['state'];
  /** The last conversation of the page before; absent for the first page. */
  readonly before?: { readonly lastAt: Instant; readonly id: string };
  readonly limit: number;
}

/** One page of the list, newest first. */
export async function listConversations(db: BalcaoDatabase, page: ConversationPage): Promise<ConversationRow[]> {
  const { state, before, limit } = page;
  const older = (upper: number): Promise<ConversationRow[]> =>
    db.conversations
      .where('[state+lastAt]')
      .between([state, -Infinity], [state, upper], true, false)
      .reverse()
      .limit(limit)
      .toArray();
  if (!before) return older(Infinity);
  // Rows of the same millisecond follow in descending order of their id, as the index has them.
  const sameMoment = await db.conversations.where('[state+lastAt]').equals([state, before.lastAt]).reverse().toArray();
  const rest = sameMoment.filter((row) => row.id < before.id);
  if (rest.length >= limit) return rest.slice(0, limit);
  return [...rest, ...(await older(before.lastAt))].slice(0, limit);
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

/** More people than this behind one prefix are not looked at: the person types another letter. */
const MOST_CONTACTS = 500;

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
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  if (longest === '') return [];
  const contacts = await db.contacts
    .where('terms')
    .startsWith(longest)
    .distinct()
    .filter((contact) => hasEveryWord(contact, words))
    .limit(MOST_CONTACTS)
    .toArray();
  const found = await db.conversations
    .where('contactId')
    .anyOf(contacts.map((contact) => contact.id))
    .toArray();
  return found.sort((a, b) => b.lastAt - a.lastAt || (a.id < b.id ? 1 : -1)).slice(0, limit);
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

function hasEveryWord(contact: ContactRow, words: readonly string[]): boolean {
  return words.every((word) => contact.terms.some((term) => term.startsWith(word)));
}
