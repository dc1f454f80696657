import { digestOf } from '../../../shared/domain/audit/digest';
import { displayName } from '../../../shared/domain/contacts/displayName';
import type { DeliveryState } from '../../../shared/domain/conversations/delivery';
import { newService } from '../../../shared/domain/conversations/newService';
import { closed } from '../../../shared/domain/conversations/transitions';
import { PLACEHOLDER } from '../../../shared/domain/portability/chat/chatEntries';
import { FIRST_SECTOR } from '../../../shared/domain/queue/sector';
import type { MessageArrived } from '../../../shared/whatsapp/inboundEvent';
import type { ContactRow } from '../../db/contacts/row';
import type { ConversationRow } from '../../db/conversations/row';
import { importedConversationId } from '../../db/conversations/importedId';
import type { MessageRow } from '../../db/messages/row';
import { addMessage } from './addMessage';
import type { Board } from './board';
import type { EventItem } from './item';
import { contactFor } from './planPerson';

/** `importId` of WhatsApp's own history. Persisted. */
const HISTORY = 'history';

const states: Readonly<Record<string, DeliveryState>> = {
  ...{ pending: 'unconfirmed', sent: 'sent', delivered: 'delivered', read: 'read', played: 'played', error: 'failed' },
};

/**
 * A message from before the number came here: it stands closed and read in the past of its customer. One that is here
 * already gets its file, if it had none; anything else of it is known. @returns the message when its file has to be fetched
 */
export function planHistory(board: Board, { event, at: receivedAt }: EventItem<MessageArrived>): MessageRow | null {
  const there = board.messages.get(event.wamid) ?? board.bySentWamid(event.wamid);
  if (there) return complete(board, there, event);
  const contact = contactFor(board, event.sender, { id: event.wamid, at: event.at });
  const conversation = pastOf(board, contact, event, receivedAt);
  const message = rowOf(board, event, conversation, contact);
  addMessage(board, message);
  note(board, message, 'message.imported');
  return message;
}

function complete(board: Board, message: MessageRow, { content }: MessageArrived): MessageRow | null {
  const waits = message.content.kind === 'unsupported' && message.content.subtype === PLACEHOLDER;
  if (!waits || content.kind !== 'media') return null;
  const completed = { ...message, content };
  board.putMessage(completed);
  note(board, completed, 'message.completed');
  return completed;
}

/** The closed conversation that holds what was imported of a customer; a chat file goes to the same. */
function pastOf(board: Board, contact: ContactRow, { at }: MessageArrived, receivedAt: number): ConversationRow {
  const id = importedConversationId(contact.id);
  const known = board.conversations.get(id);
  if (known) {
    const earlier = at < known.createdAt ? { ...known, createdAt: at } : known;
    if (earlier !== known) board.conversations.put(earlier);
    return earlier;
  }
  const closing = { at: receivedAt, by: 'balcao', reason: null };
  const conversation: ConversationRow = {
    ...{ id, contactId: contact.id, protocol: board.giveProtocol(at), state: 'closed' },
    service: { ...closed(newService(FIRST_SECTOR, at), closing), preferredId: null },
    ...{ title: displayName(contact), waId: contact.waId, lastMessage: null, lastAt: at, lastOrder: 0, unread: 0 },
    ...{ lastInboundAt: null, waitingSince: null, messageCount: 0, createdAt: at },
  };
  board.conversations.put(conversation);
  board.count({ closedConversations: 1 });
  return conversation;
}

function rowOf(board: Board, event: MessageArrived, conversation: ConversationRow, contact: ContactRow): MessageRow {
  const { wamid, at, echo, content, quotedWamid, forwarded, history } = event;
  const base = {
    ...{ id: wamid, conversationId: conversation.id, order: board.placeOf(conversation, at), at, content },
    importId: HISTORY,
    ...(quotedWamid === undefined ? {} : { quotedWamid }),
    ...(forwarded === undefined ? {} : { forwarded }),
  };
  if (!echo) return { ...base, direction: 'in', author: { kind: 'customer', id: contact.id } };
  const delivery = states[history?.status ?? ''] ?? 'sent';
  return { ...base, direction: 'out', author: { kind: 'phone-app', id: null }, sentWamid: wamid, delivery };
}

function note(board: Board, { id, conversationId, content }: MessageRow, kind: string): void {
  const body = { messageId: id, kind: content.kind, digest: digestOf(content) };
  board.log.add({ at: board.options.now, kind, actor: 'whatsapp', conversationId, cause: id, body });
}
