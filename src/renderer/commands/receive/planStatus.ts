import { advance } from '../../../shared/domain/conversations/delivery';
import { isLocalMediaId } from '../../../shared/contract/mediaId';
import { fileOf } from '../../../shared/domain/conversations/content';
import { isFileRefusal } from '../../../shared/whatsapp/fileRefusal';
import { identityKey } from '../../../shared/domain/contacts/identity';
import type { StatusArrived } from '../../../shared/whatsapp/inboundEvent';
import type { MessageError, MessageRow } from '../../db/messages/row';
import type { ReactionRow } from '../../db/reactions/row';
import { strayKey } from '../../db/strays/row';
import type { Board } from './board';
import { countedIn, pricingAfter } from './countBilled';

/** A status finds its message by our own id, then by the wamid; one that finds none waits for it. */
export function planStatus(board: Board, event: StatusArrived): void {
  const message = (event.outboxId && board.messages.get(event.outboxId)) || board.bySentWamid(event.wamid);
  if (message) {
    applyStatus(board, message, event);
    return;
  }
  const reaction = event.outboxId && reactionOf(board, event.outboxId);
  if (reaction) settleReaction(board, reaction, event);
  else board.putStray({ key: strayKey(event), wamid: event.wamid, event });
}

/** Statuses that overtook what they are about. */
export function applyStrayStatuses(board: Board, wamid: string): void {
  for (const stray of board.straysOf(wamid)) {
    if (stray.event.type !== 'status') continue;
    board.strays.remove(stray.key);
    const message = board.bySentWamid(wamid);
    if (message) applyStatus(board, message, stray.event);
  }
}

function applyStatus(board: Board, message: MessageRow, event: StatusArrived): void {
  if (message.delivery === undefined) return;
  if (event.status === 'failed' && isStale(board, message, event)) return;
  learnBsuid(board, message, event);
  const delivery = advance(message.delivery, event.status);
  const times = message.deliveryTimes ?? {};
  const told = times[event.status] !== undefined;
  if (delivery === message.delivery && told) return;
  // Any status proves that the message was accepted: whatever the outbox believed is settled.
  board.outbox.remove(message.id);
  const { error: before, ...rest } = message;
  const pricing = pricingAfter(message, event);
  const error = delivery === 'failed' ? (before ?? errorOf(event)) : undefined;
  const settled: MessageRow = {
    ...rest,
    delivery,
    sentWamid: message.sentWamid ?? event.wamid,
    deliveryTimes: { ...times, [event.status]: event.at },
    ...(error === undefined ? {} : { error }),
    ...(pricing === undefined ? {} : { pricing }),
  };
  if (pricing?.counted && !message.pricing?.counted) board.billing = countedIn(board.billing, pricing, event.at);
  if (event.status === 'failed') noteRefusedFile(board, settled);
  putDelivery(board, settled);
  countProgress(board, message, settled);
  note(board, settled, event);
  // Now its wamid is known: what came without our id before can be told whose it is.
  if (message.sentWamid === undefined) applyStrayStatuses(board, event.wamid);
}

function noteRefusedFile(board: Board, { content, error, at }: MessageRow): void {
  const file = fileOf(content);
  if (file === null || !isLocalMediaId(file.mediaId) || !error || !isFileRefusal(error.code)) return;
  board.refusedFiles.push({ mediaId: file.mediaId, before: at });
}

/** The failure of an earlier attempt, delivered again while or after a person tried once more. */
function isStale(board: Board, message: MessageRow, event: StatusArrived): boolean {
  if (message.sentWamid === undefined) return false;
  return message.sentWamid !== event.wamid || board.outbox.get(message.id) !== undefined;
}

/** Puts the message, and its ticks into the list where it is the last one. */
export function putDelivery(board: Board, message: MessageRow): void {
  board.putMessage(message);
  const conversation = board.conversations.get(message.conversationId);
  const last = conversation?.lastMessage;
  if (!conversation || last?.messageId !== message.id || last.delivery === message.delivery) return;
  const lastMessage = { ...last, delivery: message.delivery ?? null };
  board.conversations.put({ ...conversation, lastMessage });
}

function errorOf(event: StatusArrived): MessageError {
  const first = event.errors[0];
  return { code: first?.code ?? 0, detail: first?.detail ?? first?.title ?? null };
}

/** Statuses may tell the BSUID of somebody whom we knew by number only: it is how they will be known when the number is withheld. */
function learnBsuid(board: Board, message: MessageRow, event: StatusArrived): void {
  const { bsuid } = event.recipient;
  const contactId = board.conversations.get(message.conversationId)?.contactId;
  if (!bsuid || contactId === undefined) return;
  const identity = { kind: 'bsuid', value: bsuid } as const;
  if (board.identities.get(identityKey(identity))) return;
  board.attach(identity, contactId, event.at);
  const contact = board.contacts.get(contactId);
  if (contact && contact.bsuid === null) board.contacts.put({ ...contact, bsuid });
}

/** What the counter's narration counts: each step once. A message that was seen to leave by its status was answered. */
function countProgress(board: Board, before: MessageRow, after: MessageRow): void {
  const was = before.deliveryTimes ?? {};
  const reached = (step: 'delivered' | 'read'): boolean =>
    (step === 'delivered' ? was.delivered : was.read) === undefined && after.deliveryTimes?.[step] !== undefined;
  if (before.sentWamid === undefined && after.delivery !== 'failed') board.tally.answered += 1;
  if (reached('delivered')) board.tally.delivered += 1;
  if (reached('read')) board.tally.read += 1;
  if (after.delivery === 'failed' && before.delivery !== 'failed') board.tally.failed += 1;
}

function note(board: Board, message: MessageRow, event: StatusArrived): void {
  const { id: messageId, conversationId, error } = message;
  const { pricing, status } = event;
  const body = {
    messageId,
    ...(pricing === undefined ? {} : { pricing }),
    ...(status === 'failed' && error ? { code: error.code } : {}),
  };
  const kind = `message.${status}`;
  board.log.add({ at: event.at, kind, actor: 'whatsapp', conversationId, cause: event.wamid, body });
}

export function reactionOf(board: Board, outboxId: string): ReactionRow | undefined {
  for (const row of board.reactions.all()) if (row.outboxId === outboxId) return row;
  return undefined;
}

function settleReaction(board: Board, reaction: ReactionRow, event: StatusArrived): void {
  const job = reaction.outboxId === undefined ? undefined : board.outbox.get(reaction.outboxId);
  if (job) board.outbox.remove(job.id);
  const { pending, errorCode, ...settled } = reaction;
  if (event.status === 'failed') {
    if (errorCode === undefined) board.reactions.put({ ...settled, errorCode: errorOf(event).code });
    return;
  }
  if (pending || errorCode !== undefined) board.reactions.put(settled);
}
