import { isBsuid, isParentBsuid } from '../../../shared/domain/contacts/identity';
import type { BusinessNumber } from '../../state/account';
import { readPhone } from '../../state/brazil';
import type { Customer } from '../../state/customer';
import type { LateFailure } from '../../state/lifeCycle';
import type { World } from '../../state/world';
import { GraphError, badParameter, invalid, missing } from '../graphError';
import { textParam, type Params } from '../params';

export interface Recipient {
  readonly customer: Customer;
  readonly addressedBy: 'phone' | 'bsuid';
  /** `contacts[]` of the answer (section 2.3). */
  readonly contact: Record<string, unknown>;
  readonly late: LateFailure | null;
}

const NOT_OURS: LateFailure = { code: 131026, details: 'The business-scoped user ID is not known to this business.' };

function byBsuid(world: World, bsuid: string): Recipient {
  if (!isBsuid(bsuid) && !isParentBsuid(bsuid)) throw invalid('recipient is not a valid business-scoped user ID.');
  const known = world.customerByBsuid(bsuid);
  const customer =
    known ?? world.addCustomer({ key: bsuid, name: 'Desconhecido', waId: '', bsuid, mode: 'bsuid-only' });
  return {
    customer,
    addressedBy: 'bsuid',
    contact: { input: bsuid, user_id: bsuid },
    late: known?.waId === '' || !known ? NOT_OURS : null,
  };
}

function byPhone(world: World, number: BusinessNumber, to: string, recipient: string | undefined): Recipient {
  if (isBsuid(to) || isParentBsuid(to)) {
    throw invalid('to must be a phone number. Send to a business-scoped user ID with recipient.');
  }
  const digits = readPhone(to, number.digits);
  if (digits === null) throw invalid('to is not a valid phone number.');
  if (digits === number.digits) throw new GraphError(131021, { details: 'Recipient cannot be sender.' });
  if (world.rules.testNumber && !world.rules.allowList.includes(digits)) {
    throw new GraphError(131030, { details: 'Recipient phone number not in allowed list: add it and try again.' });
  }
  const customer = world.customerByPhone(digits) ?? world.strangerAt(digits);
  const both = recipient === undefined ? {} : { user_id: recipient };
  return { customer, addressedBy: 'phone', contact: { input: to, wa_id: customer.waId, ...both }, late: null };
}

/**
 * Who a message is for: `to` (phone) before `recipient` (BSUID), see section 2.1.
 * @throws GraphError 131008 when neither is given, 131009, 131021, 131030, 130403
 */
export function readRecipient(world: World, number: BusinessNumber, params: Params): Recipient {
  if (params['recipient_type'] === 'group') {
    throw new GraphError(131041, { message: 'Unknown group', details: 'This number takes part in no group.' });
  }
  const type = params['recipient_type'];
  if (type !== undefined && type !== 'individual')
    throw badParameter('Param recipient_type must be one of {individual, group}.');
  const to = textParam(params, 'to');
  const recipient = textParam(params, 'recipient');
  if (!to && !recipient) throw missing('to or recipient');
  const found = to ? byPhone(world, number, to, recipient) : byBsuid(world, recipient ?? '');
  if (found.customer.blocked) throw new GraphError(130403, { details: 'The business has blocked this user.' });
  const hash = textParam(params, 'recipient_identity_key_hash');
  if (hash !== undefined && hash !== found.customer.identityKeyHash) {
    throw new GraphError(137000, { details: 'The identity key hash does not match: the customer changed the phone.' });
  }
  return found;
}
