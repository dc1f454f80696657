import type { InboundEvent } from './inboundEvent';
import { parseErrors } from './parseErrors';
import { parseIdUpdate } from './parseIdUpdate';
import { parseMessage } from './parseMessage';
import { addressBookOf } from './parsePerson';
import { parseStatus } from './parseStatus';
import { listAt, type JsonRecord } from './readers';
import { attempt, unrecognised } from './unrecognised';

const LISTS = ['messages', 'statuses', 'user_id_update', 'errors'] as const;

/** The value of field `messages`: messages, statuses, platform errors, and the odd `user_id_update` (cloud-api 4.4, 4.5, 5.7). */
export function parseMessagesValue(value: JsonRecord, events: InboundEvent[]): void {
  const book = addressBookOf(value);
  const before = events.length;
  if (LISTS.some((key) => isBroken(value[key]))) events.push(unrecognised('bad-shape', 'messages', value));
  for (const message of listAt(value, 'messages')) {
    attempt(events, message, 'messages', () => events.push(parseMessage(message, book)));
  }
  for (const status of listAt(value, 'statuses')) {
    attempt(events, status, 'statuses', () => events.push(parseStatus(status, book)));
  }
  for (const update of listAt(value, 'user_id_update')) {
    attempt(events, update, 'user_id_update', () => events.push(parseIdUpdate(update)));
  }
  const errors = parseErrors(value);
  if (errors.length > 0) events.push({ type: 'platform-error', errors });
  // An empty list says that there is nothing; anything else that said nothing was not understood.
  if (events.length === before && !LISTS.some((key) => isEmptyList(value[key]))) {
    events.push(unrecognised('bad-shape', 'messages', value));
  }
}

function isBroken(list: unknown): boolean {
  return list !== undefined && list !== null && typeof list !== 'object';
}

function isEmptyList(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}
