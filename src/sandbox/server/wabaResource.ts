import { verifyCallback } from '../webhooks/verifyCallback';
import { requireToken } from './access';
import { selectFields } from './fields';
import type { GraphAnswer, GraphCall, Resource } from './graphCall';
import { healthOf } from './health';
import { numberFields } from './numberResource';
import { pageOf } from './paging';
import { textParam } from './params';

const NUMBER_FIELDS = [
  'verified_name',
  'code_verification_status',
  'display_phone_number',
  'quality_rating',
  'platform_type',
  'throughput',
  'webhook_configuration',
];

function describe({ world, params }: GraphCall): GraphAnswer {
  const { account } = world;
  const whole = {
    id: account.wabaId,
    name: account.name,
    currency: 'BRL',
    timezone_id: '25',
    message_template_namespace: 'b0a1c0de_0000_4000_8000_ba1ca0000001',
    account_review_status: account.restricted ? 'REJECTED' : 'APPROVED',
    business_verification_status: 'verified',
    country: 'BR',
    ownership_type: 'SELF',
    status: account.restricted ? 'RESTRICTED' : 'ACTIVE',
    whatsapp_business_manager_messaging_limit: [...world.numbers.values()][0]?.tier,
    is_enabled_for_insights: true,
    auth_international_rate_eligibility: undefined,
    marketing_messages_lite_api_status: undefined,
    on_behalf_of_business_info: undefined,
    primary_business_location: undefined,
    primary_funding_id: undefined,
    purchase_order_number: undefined,
    analytics: undefined,
    owner_business_info: { id: account.businessId, name: account.name },
    health_status: () => healthOf(world, null),
    pricing_analytics: () => ({ data: [] }),
  };
  const defaults = ['name', 'timezone_id', 'message_template_namespace'];
  return selectFields(whole, textParam(params, 'fields'), defaults);
}

function listNumbers(call: GraphCall): GraphAnswer {
  const { world, params, address } = call;
  const asked = textParam(params, 'fields');
  const rows = [...world.numbers.values()].map((number) =>
    selectFields(numberFields(call, number), asked, NUMBER_FIELDS),
  );
  return pageOf(rows, params, address);
}

async function subscriptions({ world, method, params, client }: GraphCall): Promise<GraphAnswer | null> {
  const { account } = world;
  switch (method) {
    case 'GET': {
      const link = `https://www.facebook.com/games/?app_id=${account.appId}`;
      const app = {
        whatsapp_business_api_data: { id: account.appId, link, name: account.appName },
        ...(account.wabaOverride ? { override_callback_uri: account.wabaOverride.url } : {}),
      };
      return { data: account.subscribed ? [app] : [] };
    }
    case 'POST': {
      const url = textParam(params, 'override_callback_uri');
      const token = textParam(params, 'verify_token') ?? '';
      // Without an address the subscription goes back to the app's own callback.
      account.wabaOverride = url ? await verifyCallback(world, client, url, token) : null;
      account.subscribed = true;
      break;
    }
    case 'DELETE':
      account.subscribed = false;
      account.wabaOverride = null;
      break;
    default:
      return null;
  }
  world.changed();
  return { success: true };
}

/** `/{WABA}`, its numbers and its webhook subscription (sections 4.7, 10.12, 12.2). */
export const wabaResource: Resource = (call) => {
  const { world, method, parts, token } = call;
  const [id, edge] = parts;
  if (id !== world.account.wabaId || parts.length > 2) return null;
  if (edge !== undefined && edge !== 'phone_numbers' && edge !== 'subscribed_apps') return null;
  requireToken(world, token, 'whatsapp_business_management');
  if (edge === 'subscribed_apps') return subscriptions(call);
  if (method !== 'GET') return null;
  return edge === 'phone_numbers' ? listNumbers(call) : describe(call);
};
