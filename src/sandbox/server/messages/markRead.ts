import { DAY } from '../../../shared/kernel/instant';
import type { World } from '../../state/world';
import { badParameter, invalid, missing } from '../graphError';
import { textParam, type Params } from '../params';

/**
 * `status: read`, optionally with the typing bubble (section 2.5). Earlier messages of the thread become read too.
 * @throws GraphError 131008 without an id, 131009 for one that is unknown or older than 30 days
 */
export function markRead(world: World, params: Params): Record<string, unknown> {
  if (params['status'] !== 'read') throw badParameter('Param status must be one of {read}.');
  const id = textParam(params, 'message_id');
  if (!id) throw missing('message_id');
  const message = world.messages.get(id);
  const now = world.now();
  if (message?.direction !== 'in' || now - message.at > 30 * DAY)
    throw invalid('message_id is not a known inbound message.');
  const typing = params['typing_indicator'];
  if (typing !== undefined) {
    const type = typeof typing === 'object' && typing !== null ? (typing as { type?: unknown }).type : undefined;
    if (type !== 'text') throw badParameter("Param typing_indicator['type'] must be one of {text}.");
    message.typingAt = now;
  }
  const thread = world.threads.get(message.customerKey) ?? [];
  for (const wamid of thread.slice(0, thread.indexOf(id) + 1)) {
    const earlier = world.messages.get(wamid);
    if (earlier?.direction === 'in') earlier.readAt ??= now;
  }
  world.changed();
  return { success: true };
}
