import type { InboundEvent } from './inboundEvent';
import { parseErrors } from './parseErrors';
import { parseIdUpdate } from './parseIdUpdate';
import { parseMessage } from './parseMessage';
import { addressBookOf } from './parsePerson';
import { parseStatus } from './parseStatus';
import { listAt, type JsonRecord } from './readers';
import { attempt, unrecognised } from './unrecognised';

/** The value of field `messages`: messages, statuses, platform errors, and the odd `user_id_update` (cloud-api 4.4, 4.5, 5.7). */
export function parseMessagesValue(value: JsonRecord, events: InboundEvent[]): void {
  const book = addressBookOf(value);
  const before = events.length;
  const { messages, statuses } = value;
  if (isBroken(messages) || isBroken(statuses)) events.push(unrecognised('bad-shape', 'messages', value));
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
  const hasLists = messages !== undefined || statuses !== undefined || 'user_id_update' in value || 'errors' in value;
  if (events.length === before && !hasLists) events.push(unrecognised('bad-shape', 'messages', value));
}

function isBroken(list: unknown): boolean {
  return list !== undefined && list !== null && typeof list !== 'object';
}
