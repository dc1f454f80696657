import type { Instant } from '../kernel/instant';
import type { InboundEvent } from './inboundEvent';
import { parseEchoes } from './parseEchoes';
import { parseHistory } from './parseHistory';
import { parseMessagesValue } from './parseMessagesValue';
import { parsePreferences } from './parsePreferences';
import { recordAt, recordOf, textAt, type JsonRecord } from './readers';
import { unrecognised } from './unrecognised';

/** The fields of cloud-api 4.6 that tell of the account: kept whole as notices. */
const ACCOUNT_FIELDS: ReadonlySet<string> = new Set([
  'account_alerts',
  'account_review_update',
  'account_settings_update',
  'account_update',
  'automatic_events',
  'business_capability_update',
  'business_username_updates',
  'flows',
  'message_template_components_update',
  'message_template_quality_update',
  'message_template_status_update',
  'partner_solutions',
  'payment_configuration_update',
  'phone_number_name_update',
  'phone_number_quality_update',
  'security',
  'template_category_update',
]);

/**
 * One change of a webhook (cloud-api 4.3). Contact sync, calls and whatever comes next are kept raw as
 * 'unknown-field', so that a later version can read them.
 */
export function parseChange(
  change: unknown,
  entryTime: Instant | null,
  phoneNumberId: string,
  events: InboundEvent[],
): void {
  const record = recordOf(change);
  const value = record && recordOf(record['value']);
  if (!record || !value) {
    events.push(unrecognised('bad-shape', (record && textAt(record, 'field')) ?? 'change', change));
    return;
  }
  const field = fieldOf(record, value);
  const number = textAt(recordAt(value, 'metadata'), 'phone_number_id');
  if (number !== undefined && number !== phoneNumberId) {
    events.push(unrecognised('other-number', field, change));
  } else if (field === 'messages') parseMessagesValue(value, events);
  else if (field === 'smb_message_echoes' || field === 'message_echoes') parseEchoes(value, field, events);
  else if (field === 'history') parseHistory(value, entryTime, events);
  else if (field === 'user_preferences') parsePreferences(value, events);
  else if (ACCOUNT_FIELDS.has(field)) events.push({ type: 'account', field, at: entryTime, value: record['value'] });
  else events.push(unrecognised('unknown-field', field, change));
}

/** Some of Meta's own examples nest `field` in the value or leave it out (4.3); then the value's keys tell. */
function fieldOf(change: JsonRecord, value: JsonRecord): string {
  const named = textAt(change, 'field') ?? textAt(value, 'field');
  if (named !== undefined) return named;
  if ('messages' in value || 'statuses' in value || 'user_id_update' in value) return 'messages';
  if ('history' in value) return 'history';
  if ('message_echoes' in value) return 'smb_message_echoes';
  if ('user_preferences' in value) return 'user_preferences';
  if ('message_template_id' in value) return 'message_template_status_update';
  return /^(?:PARTNER|ACCOUNT)_/.test(textAt(value, 'event') ?? '') ? 'account_update' : 'unknown';
}
