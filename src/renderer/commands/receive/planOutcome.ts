import type { SendOutcome, SendRefusal } from '../../../shared/contract/channels';
import type { DeliveryState } from '../../../shared/domain/conversations/delivery';
import { isExhausted, isTooOld, longestWait, nextAttempt } from '../../../shared/domain/outbox/retry';
import { assertNever } from '../../../shared/kernel/assertNever';
import type { MessageError, MessageRow } from '../../db/messages/row';
import type { OutboxRow } from '../../db/outbox/row';
import { queuedAgain } from '../queuedAgain';
import type { Board } from './board';
import type { OutcomeItem } from './item';
import { applyStrayStatuses, putDelivery, reactionOf } from './planStatus';

type Sent = Extract<SendOutcome, { outcome: 'sent' }>;

/**
 * What the Graph API answered, from the request itself (`answer`) or from the journal (`outcome`); both come, in either
 * order, and the second changes nothing. 'sent' is true whenever it comes; a refusal only counts for the attempt in flight.
 */
export function planOutcome(board: Board, item: OutcomeItem): void {
  const job = board.outbox.get(item.outboxId);
  if (item.outcome.outcome === 'sent') settleSent(board, item, item.outcome, job);
  else if (job && isAbout(item, job)) refuse(board, item, item.outcome, job);
}

function isAbout(item: OutcomeItem, job: OutboxRow): boolean {
  if (item.kind === 'answer') return job.state === 'sending';
  if (item.attempt !== undefined) return item.attempt === job.attempt;
  if (job.state === 'queued') return false;
  return job.postedSeq !== null && job.postedSeq < item.seq;
}

function settleSent(board: Board, item: OutcomeItem, sent: Sent, job: OutboxRow | undefined): void {
  const message = board.messages.get(item.outboxId);
  const reaction = message ? undefined : reactionOf(board, item.outboxId);
  if (reaction) {
    const { pending, errorCode: _before, ...settled } = reaction;
    if (pending) board.reactions.put(settled);
  }
  if (job) board.outbox.remove(job.id);
  if (!message || message.sentWamid === sent.wamid) return;
  const { error: _before, ...rest } = message;
  const proven = message.delivery === 'delivered' || message.delivery === 'read' || message.delivery === 'played';
  const delivery = proven ? message.delivery : 'sent';
  if (message.sentWamid === undefined) board.tally.answered += 1;
  putDelivery(board, { ...rest, sentWamid: sent.wamid, delivery });
  note(board, item, message, 'message.accepted', { wamid: sent.wamid });
  applyStrayStatuses(board, sent.wamid);
}

function refuse(board: Board, item: OutcomeItem, refusal: SendRefusal, job: OutboxRow): void {
  switch (refusal.outcome) {
    case 'retry':
      return postpone(board, item, refusal, job);
    case 'failed':
      return fail(board, item, refusal, job);
    case 'paused':
      // It never left: the attempt does not count.
      board.outbox.put({ ...queuedAgain(job, item.at, refusal.errorCode), attempts: Math.max(0, job.attempts - 1) });
      return setState(board, item.outboxId, 'queued');
    case 'unconfirmed':
      if (job.state === 'unconfirmed') return;
      board.outbox.put({ ...job, state: 'unconfirmed', unconfirmedSince: item.at });
      return;
    default:
      assertNever(refusal.outcome);
  }
}

function postpone(board: Board, item: OutcomeItem, refusal: SendRefusal, job: OutboxRow): void {
  const { errorCode } = refusal;
  const { now, jitter } = board.options;
  if (isExhausted(job.attempts, errorCode) || isTooOld(job.request.createdAt, errorCode, now)) {
    fail(board, item, refusal, job);
    return;
  }
  const wished = refusal.retryAt ?? nextAttempt({ attempts: job.attempts, errorCode, now, jitter: jitter() });
  const dueAt = Math.min(wished, now + longestWait(errorCode));
  board.outbox.put(queuedAgain(job, dueAt, errorCode));
  setState(board, item.outboxId, 'queued');
}

function fail(board: Board, item: OutcomeItem, refusal: SendRefusal, job: OutboxRow): void {
  board.outbox.remove(job.id);
  const { errorCode, reason } = refusal;
  const reaction = reactionOf(board, item.outboxId);
  if (reaction) {
    const { pending: _over, ...settled } = reaction;
    board.reactions.put({ ...settled, errorCode });
    return;
  }
  setState(board, item.outboxId, 'failed', { code: errorCode, detail: reason });
  const message = board.messages.get(item.outboxId);
  if (!message) return;
  board.tally.failed += 1;
  note(board, item, message, 'message.failed', { code: errorCode });
}

function setState(board: Board, messageId: string, delivery: DeliveryState, error?: MessageError): void {
  const message = board.messages.get(messageId);
  if (!message) return;
  const { error: _before, ...rest } = message;
  putDelivery(board, { ...rest, delivery, ...(error === undefined ? {} : { error }) });
}

function note(board: Board, item: OutcomeItem, message: MessageRow, kind: string, more: object): void {
  const { id: messageId, conversationId } = message;
  const body = { messageId, ...more };
  board.log.add({ at: item.at, kind, actor: 'whatsapp', conversationId, cause: item.outboxId, body });
}
