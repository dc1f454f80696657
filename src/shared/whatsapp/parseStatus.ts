import type { WebhookStatus } from '../domain/conversations/delivery';
import type { InboundEvent, StatusArrived } from './inboundEvent';
import { parseErrors } from './parseErrors';
import { personOf, withContact, type AddressBook } from './parsePerson';
import { compact, flagAt, momentAt, recordOf, textAt, type JsonRecord } from './readers';
import { unrecognised } from './unrecognised';

const STATUSES: ReadonlySet<string> = new Set<WebhookStatus>(['sent', 'delivered', 'read', 'played', 'failed']);

/** One status of `statuses[]` (cloud-api 4.5). Statuses of calls and ones that do not exist yet are kept raw. */
export function parseStatus(item: unknown, book: AddressBook): InboundEvent {
  const status = recordOf(item);
  const wamid = status && textAt(status, 'id');
  const at = status && momentAt(status, 'timestamp');
  if (!status || wamid === undefined || wamid === null || at === null)
    return unrecognised('bad-shape', 'statuses', item);
  const name = textAt(status, 'status')?.toLowerCase() ?? '';
  if (!isStatus(name) || textAt(status, 'type') === 'call') {
    return unrecognised(name === '' ? 'bad-shape' : 'unknown-field', `statuses.${name.slice(0, 40)}`, item);
  }
  return compact({
    type: 'status' as const,
    wamid,
    status: name,
    at,
    recipient: recipientOf(status, book),
    outboxId: textAt(status, 'biz_opaque_callback_data'),
    errors: parseErrors(status),
    pricing: pricingOf(status),
  });
}

function isStatus(name: string): name is WebhookStatus {
  return STATUSES.has(name);
}

function recipientOf(status: JsonRecord, book: AddressBook): StatusArrived['recipient'] {
  // In a group `recipient_id` is the group and no person.
  const address = textAt(status, 'recipient_type') === 'group' ? undefined : textAt(status, 'recipient_id');
  // The parent's field had its words the other way round until May 2026.
  const parent = textAt(status, 'recipient_parent_user_id') ?? textAt(status, 'parent_recipient_user_id');
  return withContact(personOf(address, textAt(status, 'recipient_user_id'), parent), book);
}

/** It is charged exactly when `type` is regular; `billable` is going away (4.5) and counts only without a type. */
function pricingOf(status: JsonRecord): StatusArrived['pricing'] {
  const pricing = recordOf(status['pricing']);
  if (!pricing) return undefined;
  const type = textAt(pricing, 'type');
  const billable = type === undefined ? flagAt(pricing, 'billable') === true : type === 'regular';
  return { type: type ?? '', category: textAt(pricing, 'category') ?? '', billable };
}
