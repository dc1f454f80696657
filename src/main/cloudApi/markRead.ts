import type { ReadMark } from '../../shared/contract/channels';
import type { Result } from '../../shared/kernel/result';
import { refused, done } from '../../shared/kernel/result';
import type { GraphClient } from './graphClient';
import type { GraphFailure } from './graphFailure';

/**
 * Blue ticks for the customer up to this message, optionally with the typing bubble (cloud-api 2.5).
 * @returns null, or the failure; the caller may ignore it: reading is a courtesy
 */
export async function markRead(
  client: GraphClient,
  phoneNumberId: string,
  mark: ReadMark,
): Promise<Result<null, GraphFailure>> {
  const answer = await client.call({
    method: 'POST',
    path: `${phoneNumberId}/messages`,
    body: {
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: mark.wamid,
      ...(mark.typing ? { typing_indicator: { type: 'text' } } : {}),
    },
    timeoutMs: 15_000,
  });
  return answer.ok ? done(null) : refused(answer.failure);
}
