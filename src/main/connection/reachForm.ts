import type { ConnectionCheck, ConnectionForm } from '../../shared/contract/channels';
import type { Clock } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';
import { startReceiver } from '../webhook/receiver';
import { checked } from './failedCheck';
import { selfTest } from './selfTest';

export interface ReachParts {
  readonly form: ConnectionForm;
  readonly publicUrl: string;
  readonly randomText: () => string;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Opens a real receiver on the form's port for a moment, with a journal that keeps nothing, and reaches it through
 * the public address.
 */
export async function reachForm(parts: ReachParts): Promise<ConnectionCheck> {
  const { form } = parts;
  const secretPath = parts.randomText();
  try {
    const receiver = await startReceiver({
      port: form.webhookPort,
      secretPath,
      verifyToken: () => form.verifyToken,
      appSecret: () => form.appSecret,
      journal: { append: () => Promise.resolve(1) },
      clock: parts.clock,
      log: parts.log,
    });
    try {
      const url = `${parts.publicUrl}/${secretPath}`;
      const { fetch, signal } = parts;
      const { verifyToken, appSecret } = form;
      return await selfTest({ url, verifyToken, appSecret, fetch, challenge: parts.randomText(), signal }, true);
    } finally {
      await receiver.close();
    }
  } catch {
    return checked('reachable', 'failed', 'reachable.port-busy', String(form.webhookPort));
  }
}
