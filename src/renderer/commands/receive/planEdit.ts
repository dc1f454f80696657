import { digestOf } from '../../../shared/domain/audit/digest';
import type { MessageContent } from '../../../shared/domain/conversations/content';
import type { Instant } from '../../../shared/kernel/instant';
import type { MessageEdited, MessageRevoked } from '../../../shared/whatsapp/inboundEvent';
import type { MessageRow } from '../../db/messages/row';
import { strayKey } from '../../db/strays/row';
import { lastMessageOf } from './addMessage';
import type { Board } from './board';

/** The customer rewrote or deleted a message; one that is not here yet is remembered until it comes. */
export function planEdit(board: Board, event: MessageEdited | MessageRevoked): void {
  if (!board.messages.get(event.originalWamid)) {
    board.putStray({ key: strayKey(event), wamid: event.originalWamid, event });
    return;
  }
  if (event.type === 'edit') applyEdit(board, event);
  else applyRevoke(board, event);
}

export function applyEdit(board: Board, event: MessageEdited): void {
  const message = board.messages.get(event.originalWamid);
  // One edit has one moment: seeing it again is a repeated delivery.
  if (!message || (message.earlier ?? []).some((version) => version.until === event.at)) return;
  const edited = withVersion(message, event.content, event.at);
  board.putMessage(edited);
  refreshLast(board, edited);
  note(board, edited, event, 'message.edited', { digest: digestOf(event.content) });
}

/** The message with one more version, at its place in time: edits may overtake each other. */
function withVersion(message: MessageRow, content: MessageContent, at: Instant): MessageRow {
  const earlier = message.earlier ?? [];
  const next = earlier.findIndex((version) => version.until > at);
  const replaced = next === -1 ? undefined : earlier[next];
  if (replaced === undefined) {
    return { ...message, content, earlier: [...earlier, { content: message.content, until: at }] };
  }
  const versions = [
    ...earlier.slice(0, next),
    { content: replaced.content, until: at },
    { content, until: replaced.until },
    ...earlier.slice(next + 1),
  ];
  return { ...message, earlier: versions };
}

export function applyRevoke(board: Board, event: MessageRevoked): void {
  const message = board.messages.get(event.originalWamid);
  if (!message || message.revokedAt !== undefined) return;
  const revoked = { ...message, revokedAt: event.at };
  board.putMessage(revoked);
  note(board, revoked, event, 'message.revoked');
}

function refreshLast(board: Board, message: MessageRow): void {
  const conversation = board.conversations.get(message.conversationId);
  if (conversation?.lastMessage?.messageId !== message.id) return;
  board.conversations.put({ ...conversation, lastMessage: lastMessageOf(message) });
}

function note(
  board: Board,
  message: MessageRow,
  event: MessageEdited | MessageRevoked,
  kind: string,
  more: { readonly digest?: string } = {},
): void {
  const { conversationId, id: messageId, author } = message;
  const actor = `customer:${author.id ?? 'unknown'}`;
  board.log.add({ at: event.at, kind, actor, conversationId, cause: event.wamid, body: { messageId, ...more } });
}
