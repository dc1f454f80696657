import type { AssignReason } from '../../../shared/domain/queue/decision';
import type { ChangeRow } from '../../db/changes/row';
import { attendantOf, serviceEvent } from '../conversation/serviceEvent';

/** How a conversation came to somebody. */
export type WhyMine =
  | { readonly how: 'queue'; readonly reason: AssignReason; readonly swept: boolean; readonly at: number }
  | { readonly how: 'claimed'; readonly at: number }
  | { readonly how: 'taken'; readonly from: string; readonly at: number }
  | { readonly how: 'transferred'; readonly by: string | null; readonly at: number }
  | { readonly how: 'unknown'; readonly at: null };

/** The last entry of the log that gave a conversation to somebody. @param changes oldest first */
export function whyMine(changes: readonly ChangeRow[], meId: string): WhyMine {
  for (const change of [...changes].reverse()) {
    const event = serviceEvent(change);
    const { at } = change;
    const actor = attendantOf(change.actor);
    if (event?.kind === 'conversation.transferred' && event.body.attendantId === meId) {
      return { how: 'transferred', by: actor, at };
    }
    if (event?.kind === 'conversation.reopened' && event.body.attendantId === meId) return { how: 'claimed', at };
    if (event?.kind !== 'conversation.assigned' || event.body.attendantId !== meId) continue;
    const { how, before, reason, swept } = event.body;
    if (how === 'queue') return reason ? { how, reason, swept, at } : { how: 'unknown', at: null };
    if (how === 'by-hand') return { how: 'transferred', by: actor, at };
    return how === 'taken-over' && before !== null ? { how: 'taken', from: before, at } : { how: 'claimed', at };
  }
  return { how: 'unknown', at: null };
}
