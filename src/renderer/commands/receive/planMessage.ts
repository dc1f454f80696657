import { digestOf } from '../../../shared/domain/audit/digest';
import { surveyReply } from '../../../shared/domain/automation/survey';
import type { MessageContent } from '../../../shared/domain/conversations/content';
import type { Instant } from '../../../shared/kernel/instant';
import type { IdentityChanged, MessageArrived } from '../../../shared/whatsapp/inboundEvent';
import type { ContactRow } from '../../db/contacts/row';
import type { ConversationRow } from '../../db/conversations/row';
import type { MessageRow } from '../../db/messages/row';
import { addMessage } from './addMessage';
import type { Board } from './board';
import type { EventItem } from './item';
import { applyEdit, applyRevoke } from './planEdit';
import { conversationEchoedTo, conversationNoted, conversationWrittenTo, currentOf } from './planConversation';
import { planHistory } from './planHistory';
import { contactFor } from './planPerson';
import { planOrigin } from './planOrigin';
import { planStopWish } from './planPreference';
import { applyStrayStatuses } from './planStatus';

/** A message of a customer, or one typed on the phone app of our own number. */
export function planMessage(board: Board, item: EventItem<MessageArrived>): void {
  const { event, at: receivedAt } = item;
  if (event.history) {
    const message = planHistory(board, item);
    if (message) fetchMedia(board, message);
    return;
  }
  if (board.messages.get(event.wamid) || board.bySentWamid(event.wamid)) return;
  const cause = { id: event.wamid, at: event.at, receivedAt };
  const contact = contactFor(board, event.sender, cause);
  const isScore = !event.echo && answersSurvey(board, contact, event);
  const conversation = event.echo
    ? conversationEchoedTo(board, contact, cause)
    : isScore
      ? conversationNoted(board, contact, cause)
      : conversationWrittenTo(board, contact, cause);
  const message = event.echo ? echoRow(board, event, conversation) : inboundRow(board, event, conversation, contact);
  if (!event.echo && !isScore) planOrigin(board, conversation, item);
  addMessage(board, message);
  if (event.echo) applyStrayStatuses(board, event.wamid);
  else {
    board.tally.received += 1;
    if (isScore) openWindow(board, message);
    else awaitAnswer(board, message);
    fetchMedia(board, message);
    applyStrayEdits(board, event.wamid);
    planStopWish(board, contact.id, message);
  }
  const actor = event.echo ? 'attendant:phone-app' : `customer:${contact.id}`;
  noteArrival(board, message, actor, event.echo ? 'message.echoed' : 'message.received');
}

/** A mark that the customer gives is no new question: it opens nothing again, and nobody has to answer it. */
function answersSurvey(board: Board, contact: ContactRow, { content, at }: MessageArrived): boolean {
  const current = currentOf(board, contact);
  const waits = current?.state === 'closed' ? current.survey : undefined;
  return surveyReply(content, at, waits).kind === 'score';
}

/** The line in the conversation that says that a number or BSUID changed: nobody has to answer it. */
export function planSystemMessage(board: Board, item: EventItem<IdentityChanged>, contact: ContactRow): void {
  const { event, at: receivedAt } = item;
  const conversation = conversationNoted(board, contact, { id: event.wamid, at: event.at, receivedAt });
  const message: MessageRow = {
    id: event.wamid,
    conversationId: conversation.id,
    order: board.placeOf(conversation, event.at),
    at: event.at,
    direction: 'in',
    author: { kind: 'customer', id: contact.id },
    content: { kind: 'system', text: event.text, subtype: 'identity-change' },
  };
  addMessage(board, message);
}

function common(event: MessageArrived): Partial<MessageRow> {
  return {
    ...(event.quotedWamid === undefined ? {} : { quotedWamid: event.quotedWamid }),
    ...(event.forwarded === undefined ? {} : { forwarded: event.forwarded }),
    ...(event.referral === undefined ? {} : { referral: event.referral }),
  };
}

function inboundRow(
  board: Board,
  event: MessageArrived,
  conversation: ConversationRow,
  contact: ContactRow,
): MessageRow {
  return {
    id: event.wamid,
    conversationId: conversation.id,
    order: board.placeOf(conversation, event.at),
    at: event.at,
    direction: 'in',
    author: { kind: 'customer', id: contact.id },
    content: event.content,
    ...common(event),
  };
}

function echoRow(board: Board, event: MessageArrived, conversation: ConversationRow): MessageRow {
  return {
    id: event.wamid,
    conversationId: conversation.id,
    order: board.placeOf(conversation, event.at),
    at: event.at,
    direction: 'out',
    author: { kind: 'phone-app', id: null },
    content: event.content,
    ...common(event),
    sentWamid: event.wamid,
    delivery: 'sent',
    deliveryTimes: { sent: event.at },
  };
}

function openWindow(board: Board, { conversationId, at }: MessageRow): void {
  const conversation = board.conversations.get(conversationId);
  if (!conversation) return;
  board.conversations.put({ ...conversation, lastInboundAt: Math.max(conversation.lastInboundAt ?? -Infinity, at) });
}

/** Unread, waiting, and the 24 h window, which counts from WhatsApp's own timestamp (cloud-api 8.1). */
function awaitAnswer(board: Board, message: MessageRow): void {
  const conversation = board.conversations.get(message.conversationId);
  if (!conversation) return;
  if (conversation.unread === 0) board.count({ unreadConversations: 1 });
  board.conversations.put({
    ...conversation,
    unread: conversation.unread + 1,
    lastInboundAt: Math.max(conversation.lastInboundAt ?? -Infinity, message.at),
    waitingSince: earliest(conversation.waitingSince, message.at),
  });
}

function earliest(a: Instant | null, b: Instant): Instant {
  return a === null ? b : Math.min(a, b);
}

function fetchMedia(board: Board, message: MessageRow): void {
  const content: MessageContent = message.content;
  if (content.kind !== 'media' || board.mediaFetches.get(content.mediaId)) return;
  const { mediaId, mimeType, sha256, fileName } = content;
  board.mediaFetches.put({
    mediaId,
    messageId: message.id,
    state: 'waiting',
    attempts: 0,
    dueAt: board.options.now,
    createdAt: message.at,
    failureCode: null,
    request: {
      mediaId,
      mimeType,
      ...(sha256 === undefined ? {} : { sha256 }),
      ...(fileName === undefined ? {} : { fileName }),
    },
  });
}

function applyStrayEdits(board: Board, wamid: string): void {
  for (const stray of board.straysOf(wamid)) {
    if (stray.event.type === 'status') continue;
    if (stray.event.type === 'edit') applyEdit(board, stray.event);
    if (stray.event.type === 'revoke') applyRevoke(board, stray.event);
    board.strays.remove(stray.key);
  }
}

function noteArrival(board: Board, message: MessageRow, actor: string, kind: string): void {
  const { id, conversationId, at, content } = message;
  const body = { messageId: id, kind: content.kind, digest: digestOf(content) };
  board.log.add({ at, kind, actor, conversationId, cause: id, body });
}
