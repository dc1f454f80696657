import { createHmac } from 'node:crypto';
import type { ConnectionCheck, ConnectionForm, ConnectionStatus } from '../../shared/contract/channels';
import { readAccountNumbers, readNumber, type NumberState } from '../cloudApi/account';
import { OFFICIAL_GRAPH_URL, type GraphClient } from '../cloudApi/graphClient';
import { readCallback } from '../cloudApi/webhookAddress';
import { isLoopback, publicAddress } from './callbackAddress';
import { checked, failedCheck, isUnknownObject, skipped } from './failedCheck';

export interface FormCheckParts {
  readonly form: ConnectionForm;
  readonly client: GraphClient;
  readonly protection: ConnectionStatus['secrets'];
  /** Opens a receiver for a moment and reaches it through this public address. */
  readonly reach: (publicUrl: string) => Promise<ConnectionCheck>;
}

const isId = (text: string): boolean => /^\d{5,25}$/.test(text);
const DEAD: ReadonlySet<string> = new Set(['BANNED', 'DELETED', 'RESTRICTED']);

function vaultLine(parts: FormCheckParts): ConnectionCheck {
  if (parts.protection === 'protected') return checked('vault', 'passed', 'vault.protected');
  return checked('vault', parts.form.acceptUnprotected ? 'warning' : 'failed', 'vault.unprotected');
}

function numberLine(number: NumberState): ConnectionCheck {
  const { status, canSend, healthCode } = number;
  if ((status !== null && DEAD.has(status)) || canSend === 'BLOCKED') {
    return checked('number', 'failed', 'number.blocked', canSend === 'BLOCKED' ? String(healthCode) : (status ?? ''));
  }
  if (status !== null && status !== 'CONNECTED') {
    return checked('number', 'warning', 'number.not-connected', status);
  }
  return checked('number', 'passed', 'number.ok');
}

/** The lines 'number' and 'token': one call tells both. */
async function numberAndToken(parts: FormCheckParts): Promise<readonly [ConnectionCheck, ConnectionCheck]> {
  const { form, client } = parts;
  if (form.accessToken.trim() === '' || /\s/.test(form.accessToken.trim())) {
    return [skipped('number'), checked('token', 'failed', 'token.malformed')];
  }
  if (!isId(form.phoneNumberId)) return [checked('number', 'failed', 'number.bad-id'), skipped('token')];
  const number = await readNumber(client, form.phoneNumberId);
  if (number.ok) return [numberLine(number.value), checked('token', 'passed', 'token.ok')];
  const line = failedCheck('number', number.failure, 'number.unknown');
  if (line.check === 'token') return [skipped('number'), line];
  // An id that is not found says that the token itself was understood.
  const token = isUnknownObject(number.failure) ? checked('token', 'passed', 'token.ok') : skipped('token');
  return [line, token];
}

async function accountLine(parts: FormCheckParts): Promise<ConnectionCheck> {
  const { form, client } = parts;
  if (!isId(form.wabaId)) return checked('account', 'failed', 'account.bad-id');
  const numbers = await readAccountNumbers(client, form.wabaId);
  if (!numbers.ok) return failedCheck('account', numbers.failure, 'account.unknown');
  return numbers.value.includes(form.phoneNumberId)
    ? checked('account', 'passed', 'account.ok')
    : checked('account', 'failed', 'account.other');
}

/**
 * The app secret cannot be read back, but Meta checks a proof made with it: HMAC-SHA256 of the token under the secret
 * of the token's app (cloud-api 1.3); a wrong one is refused.
 */
async function appSecretLine(parts: FormCheckParts): Promise<ConnectionCheck> {
  const { form, client } = parts;
  const official = client.graphUrl === OFFICIAL_GRAPH_URL;
  if (form.appSecret === '' || (official && !/^[0-9a-f]{32}$/i.test(form.appSecret))) {
    return checked('app-secret', 'failed', 'app-secret.malformed');
  }
  const proof = createHmac('sha256', form.appSecret).update(form.accessToken).digest('hex');
  const answer = await client.call({
    method: 'GET',
    path: form.phoneNumberId,
    query: { fields: 'id', appsecret_proof: proof },
  });
  if (answer.ok) return checked('app-secret', 'passed', 'app-secret.ok');
  return failedCheck('app-secret', answer.failure, 'app-secret.wrong');
}

async function subscriptionLine(parts: FormCheckParts): Promise<ConnectionCheck> {
  const answer = await parts.client.call({ method: 'GET', path: `${parts.form.wabaId}/subscribed_apps` });
  if (!answer.ok) return failedCheck('subscription', answer.failure, 'account.unknown');
  const apps = answer.value['data'];
  return Array.isArray(apps) && apps.length > 0
    ? checked('subscription', 'passed', 'subscription.ok')
    : checked('subscription', 'warning', 'subscription.missing');
}

async function callbackLine(parts: FormCheckParts): Promise<ConnectionCheck> {
  const answer = await readCallback(parts.client, parts.form.phoneNumberId);
  if (!answer.ok) return failedCheck('callback', answer.failure, 'number.unknown');
  if (answer.value === null || answer.value === '') return checked('callback', 'passed', 'callback.none');
  const host = URL.canParse(answer.value) ? new URL(answer.value).host : '';
  const ours = publicAddress(parts.form.publicUrl);
  if (ours !== null && new URL(ours).host === host) return checked('callback', 'passed', 'callback.ok');
  return checked('callback', 'warning', 'callback.other', host);
}

async function reachableLine(parts: FormCheckParts): Promise<ConnectionCheck> {
  if (isLoopback(parts.client.graphUrl)) return checked('reachable', 'passed', 'reachable.loopback');
  if (parts.form.publicUrl.trim() === '') return checked('reachable', 'failed', 'reachable.missing-address');
  const url = publicAddress(parts.form.publicUrl);
  return url === null ? checked('reachable', 'failed', 'reachable.bad-address') : parts.reach(url);
}

/**
 * Tries everything that the form says, without storing or changing anything, here or at Meta.
 * @returns one line for every check, in the order of the form
 */
export async function checkForm(parts: FormCheckParts): Promise<readonly ConnectionCheck[]> {
  const reachable = reachableLine(parts);
  const [number, token] = await numberAndToken(parts);
  const usable = token.state === 'passed' && number.state !== 'failed' && number.state !== 'skipped';
  const account = usable ? await accountLine(parts) : skipped('account');
  const [appSecret, subscription, callback] = await Promise.all([
    usable ? appSecretLine(parts) : skipped('app-secret'),
    usable && account.state === 'passed' ? subscriptionLine(parts) : skipped('subscription'),
    usable ? callbackLine(parts) : skipped('callback'),
  ]);
  // A call further down may find out about the token: then the line of the token is the one that counts.
  const lines = [number, account, appSecret, subscription, callback];
  const aboutToken = lines.find((line) => line.check === 'token');
  const names = ['number', 'account', 'app-secret', 'subscription', 'callback'] as const;
  const [numberOut, accountOut, ...rest] = lines.map((line, place) =>
    line.check === 'token' ? skipped(names[place] ?? 'number') : line,
  );
  return [
    ...(numberOut ? [numberOut] : []),
    ...(accountOut ? [accountOut] : []),
    aboutToken ?? token,
    ...rest,
    await reachable,
    vaultLine(parts),
  ];
}
