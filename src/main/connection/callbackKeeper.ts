import type { ConnectionCheck } from '../../shared/contract/channels';
import type { GraphClient } from '../cloudApi/graphClient';
import { CALLBACK_MAX, ensureSubscription, readCallback, setCallback } from '../cloudApi/webhookAddress';
import { checked, failedCheck } from './failedCheck';

export interface Callback {
  /** The whole address, secret path included. */
  readonly url: string;
  readonly verifyToken: string;
}

/** Subscribes the app to the account's webhooks. */
export async function subscribe(client: GraphClient, wabaId: string): Promise<ConnectionCheck> {
  const answer = await ensureSubscription(client, wabaId);
  if (answer.ok) return checked('subscription', 'passed', 'subscription.ok');
  const line = failedCheck('subscription', answer.failure, 'account.unknown');
  return line.code === 'graph.refused' ? { ...line, code: 'subscription.refused' } : line;
}

/**
 * Makes the number's webhooks come to this address, and confirms it by reading it back (cloud-api 12.2).
 * @param force registers it even when it stands there already: what WhatsApp holds is then verified anew
 */
export async function registerCallback(
  client: GraphClient,
  phoneNumberId: string,
  callback: Callback,
  force: boolean,
): Promise<ConnectionCheck> {
  if (callback.url.length > CALLBACK_MAX) return checked('callback', 'failed', 'callback.too-long');
  const before = await readCallback(client, phoneNumberId);
  if (!before.ok) return failedCheck('callback', before.failure, 'number.unknown');
  if (before.value === callback.url && !force) return checked('callback', 'passed', 'callback.ok');
  const set = await setCallback(client, phoneNumberId, callback);
  if (!set.ok) {
    const line = failedCheck('callback', set.failure);
    return line.code === 'graph.refused' ? { ...line, code: 'callback.refused' } : line;
  }
  const after = await readCallback(client, phoneNumberId);
  if (!after.ok) return failedCheck('callback', after.failure, 'number.unknown');
  return after.value === callback.url
    ? checked('callback', 'passed', 'callback.ok')
    : checked('callback', 'failed', 'callback.not-kept');
}
