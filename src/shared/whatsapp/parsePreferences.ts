import type { InboundEvent } from './inboundEvent';
import { addressBookOf, isKnown, personOf, withContact, type AddressBook } from './parsePerson';
import { listAt, momentAt, recordOf, textAt, type JsonRecord } from './readers';
import { attempt, unrecognised } from './unrecognised';

/** Field `user_preferences`: the customer stopped or resumed marketing messages (cloud-api 4.6). */
export function parsePreferences(value: JsonRecord, events: InboundEvent[]): void {
  const book = addressBookOf(value);
  const preferences = listAt(value, 'user_preferences');
  if (preferences.length === 0) events.push(unrecognised('bad-shape', 'user_preferences', value));
  for (const preference of preferences) {
    attempt(events, preference, 'user_preferences', () => events.push(parsePreference(preference, book)));
  }
}

function parsePreference(item: unknown, book: AddressBook): InboundEvent {
  const preference = recordOf(item);
  if (!preference) return unrecognised('bad-shape', 'user_preferences', item);
  const at = momentAt(preference, 'timestamp');
  const value = textAt(preference, 'value');
  const person = withContact(
    personOf(textAt(preference, 'wa_id'), textAt(preference, 'user_id'), textAt(preference, 'parent_user_id')),
    book,
  );
  if (at === null || !isKnown(person) || (value !== 'stop' && value !== 'resume')) {
    return unrecognised('bad-shape', 'user_preferences', item);
  }
  return { type: 'preference', at, person, category: textAt(preference, 'category') ?? 'marketing_messages', value };
}
