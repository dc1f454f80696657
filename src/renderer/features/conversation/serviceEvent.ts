import type { AutomationChange } from '../../../shared/domain/automation/automationChange';
import type { ServiceChange } from '../../../shared/domain/queue/serviceChange';
import type { ChangeRow } from '../../db/changes/row';

const shown: ReadonlySet<string> = new Set<ServiceChange['kind']>([
  'conversation.assigned',
  'conversation.unassigned',
  'conversation.transferred',
  'conversation.warned',
  'conversation.passed',
  'conversation.missed',
  'conversation.noticed',
  'conversation.missed-settled',
  'conversation.closed',
  'conversation.reopened',
  'conversation.snoozed',
  'conversation.woken',
  'conversation.prioritised',
  'conversation.tagged',
  'conversation.undone',
  'macro.ran',
  'conversation.from-link',
]);

/** An entry of the log as something that was done with the conversation; null: it is nothing that the stream tells. */
export function serviceEvent({ kind, body }: ChangeRow): ServiceChange | null {
  if (!shown.has(kind) || typeof body !== 'object' || body === null) return null;
  // Written by our own commands, which know no other shapes for these kinds.
  return { kind, body } as ServiceChange;
}

const automatic: ReadonlySet<string> = new Set<AutomationChange['kind']>([
  'automation.answered',
  'automation.held',
  'automation.fired',
  'automation.handed-over',
  'automation.identity',
  'automation.document',
  'automation.scored',
]);

/** An entry of the log as something that an automation did; null: it is none that the stream tells. */
export function automationEvent({ kind, body }: ChangeRow): AutomationChange | null {
  if (!automatic.has(kind) || typeof body !== 'object' || body === null) return null;
  return { kind, body } as AutomationChange;
}

/**
 * Whether the stream has a line for an entry of the log. What has none must not stand between messages either: it would part
 * what one person wrote in one go, and begin a day in which nothing is seen.
 * @param divided several people work here: only then is it told who took a conversation
 */
export function isTold(change: ChangeRow, divided: boolean): boolean {
  if (automationEvent(change) !== null) return true;
  const event = serviceEvent(change);
  if (event?.kind === 'conversation.assigned') return divided || event.body.how === 'queue';
  return event !== null;
}

/** Who did it: an attendant's id; null: Balcão itself, WhatsApp or the customer. */
export function attendantOf(actor: string): string | null {
  return actor.startsWith('attendant:') ? actor.slice('attendant:'.length) : null;
}

/**
 * In which sector the conversation stood at each of its events: by the transfers around it.
 * @param events oldest first
 * @param now where it stands today
 */
export function sectorsOf(events: readonly ChangeRow[], now: string): ReadonlyMap<number, string> {
  const sectors = new Map<number, string>();
  let sectorId = now;
  for (const change of [...events].reverse()) {
    const event = serviceEvent(change);
    sectors.set(change.seq, sectorId);
    if (event?.kind === 'conversation.transferred') sectorId = event.body.before.sectorId;
  }
  return sectors;
}
