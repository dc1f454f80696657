import type { PersonRef } from '../domain/contacts/identity';
import type { Instant } from '../kernel/instant';
import type { InboundEvent } from './inboundEvent';
import { parseErrors } from './parseErrors';
import { parseMessageBody } from './parseMessage';
import { addressBookOf, isKnown, personOf, withContact, type AddressBook } from './parsePerson';
import { compact, listAt, momentAt, recordAt, recordOf, textAt, type JsonRecord } from './readers';
import { attempt, unrecognised } from './unrecognised';

/**
 * What was said before the number came here (cloud-api 11): chunks of three phases in any order, each with threads of one
 * customer; media as placeholders, whose files come later as messages of the same field. Every message is marked as
 * history, so that nothing answers it or tells of it.
 * @param at moment of the entry, for what tells none
 */
export function parseHistory(value: JsonRecord, at: Instant | null, events: InboundEvent[]): void {
  const book = addressBookOf(value);
  const number = (textAt(recordAt(value, 'metadata'), 'display_phone_number') ?? '').replace(/\D/g, '');
  const before = events.length;
  for (const chunk of listAt(value, 'history')) {
    attempt(events, chunk, 'history', () => parseChunk(chunk, { at, book, number }, events));
  }
  for (const message of [...listAt(value, 'messages'), ...listAt(value, 'message_echoes')]) {
    attempt(events, message, 'history', () => events.push(parsePast(message, null, { at, book, number })));
  }
  if (events.length === before && !Array.isArray(value['history'])) {
    events.push(unrecognised('bad-shape', 'history', value));
  }
}

interface Around {
  readonly at: Instant | null;
  readonly book: AddressBook;
  /** Digits of our own number. */
  readonly number: string;
}

function parseChunk(item: unknown, around: Around, events: InboundEvent[]): void {
  const chunk = recordOf(item);
  if (!chunk) {
    events.push(unrecognised('bad-shape', 'history', item));
    return;
  }
  const errors = parseErrors(chunk);
  if (errors.length > 0) events.push({ type: 'platform-error', errors });
  const metadata = recordOf(chunk['metadata']);
  const threads = chunk['threads'];
  // What is said of the import alone may come without threads; anything else in their place is kept as it came.
  const nothingKnown = threads === undefined && !metadata && errors.length === 0;
  if (nothingKnown || (threads !== undefined && !isList(threads))) {
    events.push(unrecognised('bad-shape', 'history', item));
  }
  for (const thread of listAt(chunk, 'threads')) {
    attempt(events, thread, 'history.thread', () => parseThread(thread, around, events));
  }
  if (metadata) events.push({ type: 'account', field: 'history', at: around.at, value: { metadata } });
}

/** A list, or the one member of it: the API has sent both. */
function isList(value: unknown): boolean {
  return Array.isArray(value) || recordOf(value) !== null;
}

function parseThread(item: unknown, around: Around, events: InboundEvent[]): void {
  const thread = recordOf(item);
  const customer = thread && customerOf(thread, around.book);
  if (!thread || !customer || !isKnown(customer) || !isList(thread['messages'])) {
    events.push(unrecognised('bad-shape', 'history.thread', item));
    return;
  }
  for (const message of listAt(thread, 'messages')) {
    attempt(events, message, 'history', () => events.push(parsePast(message, customer, around)));
  }
}

function customerOf(thread: JsonRecord, book: AddressBook): PersonRef {
  const context = recordAt(thread, 'context');
  const address = textAt(context, 'wa_id') ?? textAt(thread, 'id');
  const person = personOf(address, textAt(context, 'user_id'), textAt(context, 'parent_user_id'));
  const username = textAt(context, 'username')?.replace(/^@+/, '');
  return withContact(compact({ ...person, username }), book);
}

/** @param customer whose thread it stands in; null: the message itself has to tell */
function parsePast(item: unknown, customer: PersonRef | null, { book, number }: Around): InboundEvent {
  const message = recordOf(item);
  const wamid = message ? textAt(message, 'id') : undefined;
  const at = message ? momentAt(message, 'timestamp') : null;
  if (!message || wamid === undefined || at === null) return unrecognised('bad-shape', 'history', item);
  const from = (textAt(message, 'from') ?? '').replace(/\D/g, '');
  const echo = textAt(message, 'to') !== undefined || 'to_user_id' in message || (from !== '' && from === number);
  const sender = customer ?? withContact(otherSide(message, echo), book);
  if (!isKnown(sender)) return unrecognised('bad-shape', 'history', item);
  const event = parseMessageBody(message, { wamid, at, sender, echo });
  if (event.type !== 'message') return event;
  const status = textAt(recordAt(message, 'history_context'), 'status')?.toLowerCase();
  return { ...event, history: compact({ status }) };
}

function otherSide(message: JsonRecord, echo: boolean): PersonRef {
  return echo
    ? personOf(textAt(message, 'to'), textAt(message, 'to_user_id'))
    : personOf(textAt(message, 'from'), textAt(message, 'from_user_id'));
}
