import type { BusinessNumber } from '../state/account';
import { readPhone } from '../state/brazil';
import { windowOpen, type Customer } from '../state/customer';
import type { World } from '../state/world';
import { requireNumber, requireProduct, requireToken } from './access';
import { GraphError } from './graphError';
import type { GraphAnswer, Resource } from './graphCall';
import { asList, asObject } from './messages/check';
import { pageOf } from './paging';
import type { Params } from './params';

interface Target {
  readonly input: string;
  readonly customer: Customer | null;
}

function targets(world: World, number: BusinessNumber, params: Params): readonly Target[] {
  return asList(params['block_users'], 'block_users').map((value, place) => {
    const { user, user_id: bsuid } = asObject(value, `block_users[${String(place)}]`);
    const input = String(user ?? bsuid ?? '');
    const digits = user === undefined ? null : readPhone(input, number.digits);
    const customer = digits === null ? world.customerByBsuid(input) : world.customerByPhone(digits);
    return { input, customer };
  });
}

const shown = ({ input, customer }: Target): Record<string, unknown> => ({
  input,
  ...(customer && !input.includes('.') ? { wa_id: customer.waId } : {}),
  ...(customer && input.includes('.') ? { user_id: customer.bsuid } : {}),
});

function failureOf(world: World, { customer }: Target, blocking: boolean): string | null {
  if (!customer) return 'The user is not known to this business.';
  if (blocking && !windowOpen(customer, world.now())) return 'The user has not written in the last 24 hours.';
  return null;
}

function changeBlocks(world: World, number: BusinessNumber, params: Params, blocking: boolean): GraphAnswer {
  requireProduct(params);
  const all = targets(world, number, params);
  const failed = all.filter((target) => failureOf(world, target, blocking) !== null);
  const through = all.filter((target) => !failed.includes(target));
  for (const { customer } of through) if (customer) customer.blocked = blocking;
  world.changed();
  const list = { [blocking ? 'added_users' : 'removed_users']: through.map(shown) };
  if (failed.length === 0) return { messaging_product: 'whatsapp', block_users: list };
  const failedUsers = failed.map((target) => {
    const details = failureOf(world, target, blocking);
    return {
      ...shown(target),
      errors: [{ message: 'User could not be changed', code: 139100, error_data: { details } }],
    };
  });
  throw new GraphError(139100, {
    details: 'Failed to block/unblock some users.',
    beside: { messaging_product: 'whatsapp', block_users: { ...list, failed_users: failedUsers } },
  });
}

/** `GET`, `POST` and `DELETE /{number}/block_users` (section 10.4). */
export const blockResource: Resource = ({ world, method, parts, params, token, address }) => {
  const [id = '', edge] = parts;
  if (edge !== 'block_users' || parts.length !== 2) return null;
  requireToken(world, token, 'whatsapp_business_messaging');
  const number = requireNumber(world, id, method);
  if (method === 'POST' || method === 'DELETE') return changeBlocks(world, number, params, method === 'POST');
  if (method !== 'GET') return null;
  const blocked = [...world.customers.values()].filter((customer) => customer.blocked);
  const page = pageOf(
    blocked.map(({ waId, bsuid }) => ({ messaging_product: 'whatsapp', input: waId, wa_id: waId, user_id: bsuid })),
    params,
    address,
  );
  return { ...page, data: [{ block_users: page['data'] }] };
};
