import type { BusinessNumber } from '../state/account';
import { verifyCallback } from '../webhooks/verifyCallback';
import { requireNumber, requireProduct, requireToken } from './access';
import { GraphError, invalid, missing } from './graphError';
import { selectFields } from './fields';
import type { GraphAnswer, GraphCall, Resource } from './graphCall';
import { healthOf } from './health';
import { textParam } from './params';

/** Every readable field of a number (section 10.1). */
export function numberFields({ world }: Pick<GraphCall, 'world'>, number: BusinessNumber): Record<string, unknown> {
  const { account } = world;
  return {
    id: number.id,
    display_phone_number: number.display,
    verified_name: number.verifiedName,
    quality_rating: number.quality,
    name_status: number.nameStatus,
    new_name_status: 'NONE',
    code_verification_status: 'VERIFIED',
    status: number.registered ? number.status : 'DISCONNECTED',
    throughput: { level: world.rules.throughput > 80 ? 'HIGH' : 'STANDARD' },
    platform_type: number.registered ? 'CLOUD_API' : 'NOT_APPLICABLE',
    is_on_biz_app: false,
    is_official_business_account: false,
    is_pin_enabled: number.pin !== '',
    account_mode: world.rules.testNumber ? 'SANDBOX' : 'LIVE',
    messaging_limit_tier: number.tier,
    whatsapp_business_manager_messaging_limit: number.tier,
    quality_score: { score: number.quality },
    last_onboarded_time: '2025-01-15T12:00:00+0000',
    is_preverified_number: false,
    search_visibility: 'NON_VISIBLE',
    eligibility_for_api_business_global_search: 'NON_ELIGIBLE_UNDEFINED_COUNTRY',
    certificate: undefined,
    new_certificate: undefined,
    username: undefined,
    conversational_automation: () => ({ id: number.id, ...number.automation }),
    webhook_configuration: () => ({
      ...(number.override ? { phone_number: number.override.url } : {}),
      ...(account.wabaOverride ? { whatsapp_business_account: account.wabaOverride.url } : {}),
      ...(account.appCallback ? { application: account.appCallback.url } : {}),
    }),
    health_status: () => healthOf(world, number),
  };
}

const DEFAULT_FIELDS = ['verified_name', 'code_verification_status', 'display_phone_number', 'quality_rating'];

async function changeNumber(call: GraphCall, number: BusinessNumber): Promise<GraphAnswer> {
  const { world, params, client } = call;
  const configuration = params['webhook_configuration'];
  if (configuration !== undefined) {
    if (typeof configuration !== 'object' || configuration === null) {
      throw new GraphError(100, { message: 'Param webhook_configuration must be a JSON object.' });
    }
    const fields = configuration as Record<string, unknown>;
    const url = textParam(fields, 'override_callback_uri');
    if (url === undefined) throw missing("webhook_configuration['override_callback_uri']");
    const token = textParam(fields, 'verify_token') ?? '';
    number.override = url === '' ? null : await verifyCallback(world, client, url, token);
    world.changed();
    return { success: true };
  }
  const pin = textParam(params, 'pin');
  if (pin === undefined) throw missing('webhook_configuration or pin');
  if (!/^\d{6}$/.test(pin)) throw invalid('pin must have six digits.');
  number.pin = pin;
  return { success: true };
}

/** `register`, `deregister`, `request_code`, `verify_code` (section 10.3). */
function registration({ params }: GraphCall, number: BusinessNumber, edge: string): GraphAnswer | null {
  switch (edge) {
    case 'register': {
      requireProduct(params);
      const pin = textParam(params, 'pin') ?? '';
      if (!/^\d{6}$/.test(pin)) throw invalid('pin must have six digits.');
      if (number.pin !== '' && pin !== number.pin) throw new GraphError(133005, { details: 'The PIN does not match.' });
      number.pin = pin;
      number.registered = true;
      return { success: true };
    }
    case 'deregister':
      number.registered = false;
      return { success: true };
    case 'request_code':
      throw new GraphError(136024, { details: 'The number is already verified.' });
    case 'verify_code':
      if (!/^\d{3}-?\d{3}$/.test(textParam(params, 'code') ?? '')) throw invalid('code must have six digits.');
      return { success: true };
    default:
      return null;
  }
}

/** `GET` and `POST /{number}`, and its registration (sections 10.1, 10.3, 12.2). */
export const numberResource: Resource = (call) => {
  const { world, method, parts, params, token } = call;
  const [id = '', edge] = parts;
  if (!world.numbers.has(id) || parts.length > 2) return null;
  requireToken(world, token, 'whatsapp_business_management');
  const number = requireNumber(world, id, method);
  if (edge !== undefined) return method === 'POST' ? registration(call, number, edge) : null;
  if (method === 'POST') return changeNumber(call, number);
  if (method !== 'GET') return null;
  return selectFields(numberFields(call, number), textParam(params, 'fields'), DEFAULT_FIELDS);
};
