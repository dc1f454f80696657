import { digestOf } from '../../../shared/domain/audit/digest';
import { displayName } from '../../../shared/domain/contacts/displayName';
import type { DeliveryState } from '../../../shared/domain/conversations/delivery';
import { newService } from '../../../shared/domain/conversations/newService';
import { closed } from '../../../shared/domain/conversations/transitions';
import { PLACEHOLDER, storedKey } from '../../../shared/domain/portability/chat/chatEntries';
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
  const told = board.takeImported(
    conversation.id,
    storedKey(event.at, event.echo ? 'out' : 'in', event.content, false),
  );
  if (told) return adopt(board, told, event);
  const message = rowOf(board, event, conversation, contact);
  addMessage(board, message);
  note(board, message, 'message.imported');
  return message;
}

/** A chat file has brought it before: it stays where it is, and is known by its own id from now on. */
function adopt(board: Board, told: MessageRow, event: MessageArrived): MessageRow | null {
  const { wamid, quotedWamid, forwarded, echo } = event;
  const adopted: MessageRow = {
    ...{ ...told, sentWamid: wamid, importId: HISTORY },
    ...(quotedWamid === undefined ? {} : { quotedWamid }),
    ...(forwarded === undefined ? {} : { forwarded }),
    ...(echo ? { delivery: deliveryOf(event) } : {}),
  };
  const completed = complete(board, adopted, event);
  if (completed) return completed;
  board.putMessage(adopted);
  note(board, adopted, 'message.completed');
  return null;
}

function deliveryOf({ history }: MessageArrived): DeliveryState {
  return states[history?.status ?? ''] ?? 'sent';
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
  const { wamid, at, echo, content, quotedWamid, forwarded } = event;
  const base = {
    ...{ id: wamid, conversationId: conversation.id, order: board.placeOf(conversation, at), at, content },
    importId: HISTORY,
    ...(quotedWamid === undefined ? {} : { quotedWamid }),
    ...(forwarded === undefined ? {} : { forwarded }),
  };
  if (!echo) return { ...base, direction: 'in', author: { kind: 'customer', id: contact.id } };
  const author = { kind: 'phone-app', id: null } as const;
  return { ...base, direction: 'out', author, sentWamid: wamid, delivery: deliveryOf(event) };
}

function note(board: Board, { id, conversationId, content }: MessageRow, kind: string): void {
  const body = { messageId: id, kind: content.kind, digest: digestOf(content) };
  board.log.add({ at: board.options.now, kind, actor: 'whatsapp', conversationId, cause: id, body });
}
