import type { Context } from 'hono';
import type { BusinessNumber } from '../state/account';
import type { World } from '../state/world';
import { GraphError, missing, unknownObject } from './graphError';
import { textParam, type Params } from './params';

export type Scope = 'whatsapp_business_messaging' | 'whatsapp_business_management';

/** The token of a request: header (Bearer or OAuth), query or form field. */
export function tokenOf(context: Context, params: Params): string {
  const header = /^(?:bearer|oauth)\s+(.+)$/i.exec(context.req.header('authorization') ?? '');
  return header?.[1]?.trim() ?? textParam(params, 'access_token') ?? '';
}

/** Is this the app's own token `APP_ID|APP_SECRET`? */
export const isAppToken = (world: World, token: string): boolean =>
  token === `${world.account.appId}|${world.account.appSecret}`;

/**
 * Admits the system user's token with a permission.
 * @throws GraphError 190 (401) for a wrong or expired one, 200 (403) when the permission is missing
 */
export function requireToken(world: World, token: string, scope: Scope | null): void {
  const { account } = world;
  if (token === '') {
    const message = 'An access token is required to request this resource.';
    throw new GraphError(104, { http: 401, message });
  }
  const expired = account.tokenExpired || (account.tokenExpiresAt > 0 && account.tokenExpiresAt <= world.now());
  if (token !== account.accessToken)
    throw new GraphError(190, { message: 'Invalid OAuth access token - Cannot parse access token' });
  if (expired) {
    const message = 'Error validating access token: Session has expired. Invalid OAuth access token';
    throw new GraphError(190, { message, subcode: 463 });
  }
  if (scope !== null && !account.scopes.includes(scope)) {
    throw new GraphError(200, { message: `You do not have the necessary permissions: ${scope}` });
  }
}

/** A number by its id, or the error that Graph gives for unknown objects. */
export function requireNumber(world: World, id: string, method: string): BusinessNumber {
  const number = world.numbers.get(id);
  if (!number) throw unknownObject(id, method);
  return number;
}

/** Refuses an id that is not the WABA's. */
export function requireWaba(world: World, id: string, method: string): void {
  if (id !== world.account.wabaId) throw unknownObject(id, method);
}

/** `messaging_product: whatsapp` is due on every call that changes something on a number. */
export function requireProduct(params: Params): void {
  const product = params['messaging_product'];
  if (product === undefined) throw missing('messaging_product');
  if (product !== 'whatsapp') {
    throw new GraphError(100, {
      message: 'Param messaging_product must be one of {WHATSAPP} - got ' + `"${String(product)}".`,
    });
  }
}
