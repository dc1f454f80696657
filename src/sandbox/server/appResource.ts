import { verifyCallback } from '../webhooks/verifyCallback';
import { isAppToken, requireToken } from './access';
import { GraphError, missing } from './graphError';
import type { GraphAnswer, GraphCall, Resource } from './graphCall';
import { textParam } from './params';

/** `GET /debug_token`: what a token is and whether it still works (section 1.3). */
export const debugTokenResource: Resource = ({ world, method, parts, params, token }) => {
  if (parts[0] !== 'debug_token' || parts.length !== 1 || method !== 'GET') return null;
  if (!isAppToken(world, token)) requireToken(world, token, null);
  const input = textParam(params, 'input_token');
  if (!input) throw missing('input_token');
  const { account, numbers } = world;
  const same = input === account.accessToken;
  const expired = account.tokenExpired || (account.tokenExpiresAt > 0 && account.tokenExpiresAt <= world.now());
  if (!same) {
    const error = { code: 190, message: 'Invalid OAuth access token.' };
    return { data: { error, is_valid: false, scopes: [] } };
  }
  return {
    data: {
      app_id: account.appId,
      type: 'SYSTEM_USER',
      application: account.appName,
      data_access_expires_at: 0,
      expires_at: expired ? Math.floor(world.now() / 1000) - 1 : Math.floor(account.tokenExpiresAt / 1000),
      is_valid: !expired,
      ...(expired
        ? { error: { code: 190, message: 'Error validating access token: Session has expired', subcode: 463 } }
        : {}),
      scopes: account.scopes,
      granular_scopes: account.scopes.map((scope) => ({
        scope,
        target_ids: [account.wabaId, ...(scope.endsWith('messaging') ? numbers.keys() : [])],
      })),
      user_id: '122100000000000001',
    },
  };
};

async function subscribe({ world, params, client }: GraphCall): Promise<GraphAnswer> {
  if (textParam(params, 'object') !== 'whatsapp_business_account') {
    throw new GraphError(100, { message: 'Param object must be one of {whatsapp_business_account}.' });
  }
  const url = textParam(params, 'callback_url');
  if (!url) throw missing('callback_url');
  world.account.appCallback = await verifyCallback(world, client, url, textParam(params, 'verify_token') ?? '');
  const { fields } = params;
  const names = Array.isArray(fields) ? fields.map(String) : (textParam(params, 'fields') ?? '').split(',');
  world.account.appFields = names.map((name) => name.trim()).filter((name) => name !== '');
  world.changed();
  return { success: true };
}

/** `/{APP}` and its webhook subscription, with the app's token (section 4.7). */
export const appResource: Resource = (call) => {
  const { world, method, parts, token } = call;
  const { account } = world;
  if (parts[0] !== account.appId || parts.length > 2) return null;
  if (!isAppToken(world, token)) requireToken(world, token, null);
  if (parts.length === 1) return method === 'GET' ? { id: account.appId, name: account.appName } : null;
  if (parts[1] !== 'subscriptions') return null;
  if (!isAppToken(world, token))
    throw new GraphError(15, { http: 400, message: 'This method must be called with an app access_token' });
  if (method === 'POST') return subscribe(call);
  if (method === 'DELETE') {
    account.appCallback = null;
    return { success: true };
  }
  if (method !== 'GET') return null;
  const fields = account.appFields.map((name) => ({ name, version: 'v26.0' }));
  const active = { object: 'whatsapp_business_account', callback_url: account.appCallback?.url, active: true, fields };
  return { data: account.appCallback ? [active] : [] };
};

/** `GET /me`: the system user behind the token. */
export const meResource: Resource = ({ world, method, parts, token }) => {
  if (parts[0] !== 'me' || parts.length !== 1 || method !== 'GET') return null;
  requireToken(world, token, null);
  return { id: '122100000000000001', name: `${world.account.appName} (usuário do sistema)` };
};
