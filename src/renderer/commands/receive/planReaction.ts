import type { ReactionArrived } from '../../../shared/whatsapp/inboundEvent';
import { reactionKey } from '../../db/reactions/row';
import type { Board } from './board';
import { findContact } from './planPerson';

/** A reaction stands by itself, so it may come before the message that it is about. The newest of a side wins. */
export function planReaction(board: Board, event: ReactionArrived): void {
  const side = event.echo ? 'us' : 'customer';
  const key = reactionKey(event.targetWamid, side);
  const before = board.reactions.get(key);
  if (before && (before.at > event.at || (before.at === event.at && before.emoji === event.emoji))) return;
  board.reactions.put({ key, targetWamid: event.targetWamid, side, emoji: event.emoji, at: event.at });
  const contact = findContact(board, event.sender);
  board.log.add({
    at: event.at,
    kind: event.emoji === null ? 'reaction.withdrawn' : 'reaction.received',
    actor: event.echo ? 'attendant:phone-app' : `customer:${contact?.id ?? 'unknown'}`,
    conversationId: contact?.openConversationId ?? null,
    cause: event.wamid,
    body: { targetWamid: event.targetWamid, emoji: event.emoji },
  });
}
