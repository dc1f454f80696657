import { createHmac } from 'node:crypto';
import type { ConnectionCheck } from '../../shared/contract/channels';
import { networkFailure } from '../cloudApi/graphFailure';
import { checked } from './failedCheck';

export interface SelfTestParts {
  /** The whole callback address, secret path included. */
  readonly url: string;
  readonly verifyToken: string;
  readonly appSecret: string;
  readonly fetch: typeof fetch;
  /** Fresh text that has to come back. */
  readonly challenge: string;
  readonly signal: AbortSignal;
}

/** An envelope that says nothing: it goes the whole way and adds nothing to any conversation. */
const EMPTY_ENVELOPE = '{"object":"whatsapp_business_account","entry":[]}';
const TIMEOUT_MS = 15_000;

async function ask(parts: SelfTestParts): Promise<ConnectionCheck | null> {
  const url = new URL(parts.url);
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.challenge', parts.challenge);
  url.searchParams.set('hub.verify_token', parts.verifyToken);
  const signal = AbortSignal.any([parts.signal, AbortSignal.timeout(TIMEOUT_MS)]);
  const response = await parts.fetch(url, { redirect: 'manual', signal });
  const text = await response.text();
  if (response.ok && text === parts.challenge) return null;
  return checked('reachable', 'failed', 'reachable.wrong-answer', `HTTP ${response.status}`);
}

async function deliver(parts: SelfTestParts): Promise<ConnectionCheck | null> {
  const hex = createHmac('sha256', parts.appSecret).update(EMPTY_ENVELOPE).digest('hex');
  const response = await parts.fetch(parts.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${hex}` },
    body: EMPTY_ENVELOPE,
    redirect: 'manual',
    signal: AbortSignal.any([parts.signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  await response.arrayBuffer();
  if (response.ok) return null;
  return response.status === 401
    ? checked('reachable', 'failed', 'reachable.altered', 'HTTP 401')
    : checked('reachable', 'failed', 'reachable.wrong-answer', `HTTP ${response.status}`);
}

/**
 * Reaches this computer's receiver from outside, as WhatsApp would: the verification, and when `withDelivery`
 * also a signed delivery of an empty envelope, which shows that nothing on the way changes a body.
 */
export async function selfTest(parts: SelfTestParts, withDelivery: boolean): Promise<ConnectionCheck> {
  try {
    const wrong = (await ask(parts)) ?? (withDelivery ? await deliver(parts) : null);
    return wrong ?? checked('reachable', 'passed', 'reachable.ok');
  } catch (thrown) {
    return checked('reachable', 'failed', 'reachable.no-answer', networkFailure(thrown).detail);
  }
}
