import type { InboundEvent } from './inboundEvent';
import { parseMessageBody } from './parseMessage';
import { addressBookOf, isKnown, personOf, withContact, type AddressBook } from './parsePerson';
import { listAt, momentAt, recordOf, textAt, type JsonRecord } from './readers';
import { attempt, unrecognised } from './unrecognised';

/** Messages typed on the phone app of the same number (cloud-api 11). `sender` is then the customer written to. */
export function parseEchoes(value: JsonRecord, field: string, events: InboundEvent[]): void {
  const book = addressBookOf(value);
  const echoes = listAt(value, 'message_echoes');
  if (echoes.length === 0) events.push(unrecognised('bad-shape', field, value));
  for (const echo of echoes) attempt(events, echo, field, () => events.push(parseEcho(echo, field, book)));
}

function parseEcho(item: unknown, field: string, book: AddressBook): InboundEvent {
  const echo = recordOf(item);
  if (!echo) return unrecognised('bad-shape', field, item);
  const wamid = textAt(echo, 'id');
  const at = momentAt(echo, 'timestamp');
  const sender = withContact(
    personOf(textAt(echo, 'to'), textAt(echo, 'to_user_id'), textAt(echo, 'to_parent_user_id')),
    book,
  );
  if (wamid === undefined || at === null || !isKnown(sender)) return unrecognised('bad-shape', field, item);
  return parseMessageBody(echo, { wamid, at, sender, echo: true });
}
