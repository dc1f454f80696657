import type { OutboundMessage } from '../state/message';
import type { Sandbox } from '../sandbox';
import type { WaitFor } from './types';

function sentMatches(message: OutboundMessage, wanted: WaitFor): boolean {
  if (wanted.outboxId !== undefined && message.outboxId !== wanted.outboxId) return false;
  if (wanted.wamid !== undefined && message.wamid !== wanted.wamid) return false;
  if (wanted.sentText !== undefined && !JSON.stringify(message.content).includes(wanted.sentText)) return false;
  return wanted.status === undefined || message.statuses.some((step) => step.status === wanted.status);
}

/** Is the fact there already? */
export function isMet({ world, sender }: Sandbox, wanted: WaitFor): boolean {
  if (wanted.sentAtLeast !== undefined && world.sent.length < wanted.sentAtLeast) return false;
  if (wanted.writtenAnswered !== undefined) {
    const answered = world.written.filter((message) => message.answered200 > 0).length;
    if (answered < wanted.writtenAnswered) return false;
  }
  const asksSent = [wanted.outboxId, wanted.wamid, wanted.sentText].some((value) => value !== undefined);
  if (asksSent && !world.sent.some((message) => sentMatches(message, wanted))) return false;
  if (wanted.readWamid !== undefined) {
    const message = world.messages.get(wanted.readWamid);
    if (message?.direction !== 'in' || message.readAt === null) return false;
  }
  if (wanted.webhooksIdle && sender.counters.open > 0) return false;
  if (wanted.callbackSet && callbackOf(world) === null) return false;
  return true;
}

/** The address that messages go to now. */
export function callbackOf(world: Sandbox['world']): string | null {
  const { account } = world;
  return world.mainNumber().override?.url ?? account.wabaOverride?.url ?? account.appCallback?.url ?? null;
}
