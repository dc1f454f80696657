import type { SendRequest } from '../../../shared/contract/channels';
import { digestOf } from '../../../shared/domain/audit/digest';
import type { MessageRow } from '../../db/messages/row';
import type { OutboxRow } from '../../db/outbox/row';
import { reactionKey } from '../../db/reactions/row';
import { addMessage } from './addMessage';
import type { Board } from './board';
import type { SendItem } from './item';
import { conversationSentTo } from './planConversation';
import { contactWithId } from './planPerson';
import { putDelivery, reactionOf } from './planStatus';

/**
 * The journal says that a message was about to be posted: proof for a job in flight, and the way back for a reply that the
 * tables have lost. It is only about the attempt that it names: an older one has been answered since. A job that was put
 * back into the queue for want of proof, while main still held it back, leaves the queue again: it was posted after all.
 */
export function planSend(board: Board, { request, seq }: SendItem): void {
  const job = board.outbox.get(request.outboxId);
  if (isMissing(board, request)) {
    recreate(board, request);
    board.outbox.put(postedJob(request, seq, 1));
    return;
  }
  if (job && isProofFor(job, request)) {
    const queued = job.state === 'queued';
    board.outbox.put({ ...job, state: queued ? 'sending' : job.state, postedSeq: seq });
    const message = board.messages.get(request.outboxId);
    if (queued && message) putDelivery(board, { ...message, delivery: 'sending' });
    return;
  }
  if (board.options.recovering && !isSettled(board, request)) {
    board.outbox.put(postedJob(request, seq, (job?.attempts ?? 0) + 1));
    const message = board.messages.get(request.outboxId);
    if (message) putDelivery(board, { ...message, delivery: 'sending' });
  }
}

function isProofFor(job: OutboxRow, { attempt }: SendRequest): boolean {
  const open = job.state === 'sending' || (job.state === 'unconfirmed' && job.postedSeq === null);
  // Journals of before attempts had ids: what is in flight is the newest.
  if (attempt === undefined) return open && job.attempt === undefined;
  return job.attempt === attempt && (open || job.state === 'queued');
}

function isMissing(board: Board, { content, outboxId }: SendRequest): boolean {
  if (content.kind !== 'reaction') return board.messages.get(outboxId) === undefined;
  if (reactionOf(board, outboxId)) return false;
  const row = board.reactions.get(reactionKey(content.targetWamid, 'us'));
  // A newer one of ours has replaced it: nothing is missing.
  return row === undefined || (board.options.recovering && row.outboxId === undefined);
}

function isSettled(board: Board, { content, outboxId }: SendRequest): boolean {
  if (content.kind === 'reaction') return reactionOf(board, outboxId)?.pending !== true;
  const message = board.messages.get(outboxId);
  // A failed one that is posted again was tried again by a person.
  return message?.sentWamid !== undefined && message.delivery !== 'failed';
}

function postedJob(request: SendRequest, seq: number, attempts: number): OutboxRow {
  return {
    id: request.outboxId,
    conversationId: request.conversationId,
    state: 'sending',
    attempts,
    dueAt: request.createdAt,
    createdAt: request.createdAt,
    postedSeq: seq,
    unconfirmedSince: null,
    lastErrorCode: null,
    request,
    ...(request.attempt === undefined ? {} : { attempt: request.attempt }),
  };
}

function recreate(board: Board, request: SendRequest): void {
  const { content, outboxId, createdAt, authorId, quotedWamid } = request;
  if (content.kind === 'reaction') {
    const { targetWamid, emoji } = content;
    const key = reactionKey(targetWamid, 'us');
    const shown = emoji === '' ? null : emoji;
    board.reactions.put({ key, targetWamid, side: 'us', emoji: shown, at: createdAt, outboxId, pending: true });
    return;
  }
  const cause = { id: outboxId, at: createdAt, receivedAt: createdAt };
  const contact = contactWithId(board, request.contactId, request.to, cause);
  const conversation = conversationSentTo(board, contact, cause, request.conversationId);
  const message: MessageRow = {
    id: outboxId,
    conversationId: conversation.id,
    order: Math.max(createdAt, conversation.lastOrder + 1),
    at: createdAt,
    direction: 'out',
    author: authorId === null ? { kind: 'automation', id: null } : { kind: 'attendant', id: authorId },
    content,
    ...(quotedWamid === undefined ? {} : { quotedWamid }),
    delivery: 'sending',
  };
  addMessage(board, message);
  readByAnswering(board, conversation.id);
  const actor = authorId === null ? 'balcao' : `attendant:${authorId}`;
  const body = { messageId: outboxId, kind: content.kind, digest: digestOf(content) };
  const entry = { at: createdAt, actor, conversationId: conversation.id, cause: outboxId, body };
  board.log.add({ ...entry, kind: 'message.queued' });
}

/** The journal does not hold what was read; who answered had read what came before. */
function readByAnswering(board: Board, conversationId: string): void {
  const conversation = board.conversations.get(conversationId);
  if (!conversation || conversation.unread === 0) return;
  board.conversations.put({ ...conversation, unread: 0 });
  board.count({ unreadConversations: -1 });
}
