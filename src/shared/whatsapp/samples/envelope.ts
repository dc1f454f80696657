import { sampleContact, sampleSender, samplePeople, type SamplePerson } from './people';

export const SAMPLE_NUMBER_ID = '106540352242922';
const SAMPLE_WABA_ID = '102290129340398';
/** Unix seconds of the samples: 2026-11-22 12:00:00 UTC. */
export const SAMPLE_SECONDS = 1_795_348_800;

const metadata = { display_phone_number: '551140000000', phone_number_id: SAMPLE_NUMBER_ID };

/** A webhook with one change of field `messages`; `value` is added to product and metadata. */
export function sampleWebhook(value: object, field = 'messages'): object {
  return sampleEnvelope([{ field, value: { messaging_product: 'whatsapp', metadata, ...value } }]);
}

/** A webhook with these changes, as they are. */
export function sampleEnvelope(changes: readonly object[], time?: number): object {
  const entry = { id: SAMPLE_WABA_ID, ...(time === undefined ? {} : { time }), changes };
  return { object: 'whatsapp_business_account', entry: [entry] };
}

/** A message of a person, without its envelope. */
export function sampleMessage(
  content: object,
  person: SamplePerson = samplePeople.phone,
  id = 'wamid.SAMPLE1',
): object {
  return { ...sampleSender(person), id, timestamp: String(SAMPLE_SECONDS), ...content };
}

/** A webhook with one message and its contact block. */
export function sampleMessageWebhook(content: object, person: SamplePerson = samplePeople.phone): object {
  return sampleWebhook({ contacts: [sampleContact(person)], messages: [sampleMessage(content, person)] });
}
