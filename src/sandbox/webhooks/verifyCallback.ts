import { GraphError, badParameter } from '../server/graphError';
import type { Callback } from '../state/account';
import { randomDigits } from '../state/random';
import type { World } from '../state/world';
import type { CallbackClient } from './post';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
const LONGEST_URL = 200;

/**
 * Checks a callback address as the API does while the call that sets it is pending (section 4.1): a GET with
 * `hub.challenge` that must come back verbatim with 200. Plain http is taken on loopback only.
 * @throws GraphError 100 for an address that cannot be one, 2200 when verification fails
 */
export async function verifyCallback(
  world: World,
  client: CallbackClient,
  url: string,
  verifyToken: string,
): Promise<Callback> {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || url.length > LONGEST_URL) throw badParameter('Param override_callback_uri must be a valid URI.');
  if (parsed.protocol !== 'https:' && !(parsed.protocol === 'http:' && LOOPBACK.test(parsed.hostname))) {
    throw badParameter('Param override_callback_uri must use https.');
  }
  if (verifyToken === '') throw badParameter('The parameter verify_token is required.');
  const challenge = randomDigits(world.chance, 10);
  parsed.searchParams.set('hub.mode', 'subscribe');
  parsed.searchParams.set('hub.challenge', challenge);
  parsed.searchParams.set('hub.verify_token', verifyToken);
  const problem = await client
    .send('GET', parsed.toString(), { 'user-agent': 'facebookplatform/1.0' }, null, world.webhooks.timeoutMs)
    .then(
      (answer) => {
        if (answer.status !== 200) return `HTTP Status Code = ${String(answer.status)}`;
        return answer.body === challenge ? null : 'The challenge did not come back';
      },
      (error: unknown) => (error instanceof Error ? error.message : 'no answer'),
    );
  if (problem !== null) {
    const message = `Callback verification failed with the following errors: ${problem}`;
    throw new GraphError(2200, { message, details: message });
  }
  // After the caller has stored the address.
  setImmediate(() => {
    for (const listener of world.callbackListeners) listener();
  });
  return { url, verifyToken };
}
