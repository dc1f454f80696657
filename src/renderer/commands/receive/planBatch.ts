import { assertNever } from '../../../shared/kernel/assertNever';
import type { AccountNotice, PlatformError, Unrecognised } from '../../../shared/whatsapp/inboundEvent';
import { Board } from './board';
import type { PlanOptions, Snapshot } from './board';
import type { EventItem, IntakeItem } from './item';
import { planEdit } from './planEdit';
import { planIdentityChange } from './planIdentity';
import { planMessage } from './planMessage';
import { planOutcome } from './planOutcome';
import { planPreference } from './planPreference';
import { planReaction } from './planReaction';
import { planSend } from './planOutgoing';
import { planStatus } from './planStatus';

/**
 * Decides what a batch makes of the tables. Pure: what it needs is in the snapshot, what it decides is on the board.
 * Doing the same items again, in one batch or another, decides nothing more.
 */
export function planBatch(snapshot: Snapshot, items: readonly IntakeItem[], options: PlanOptions): Board {
  const board = new Board(snapshot, options);
  for (const item of items) planItem(board, item);
  return board;
}

function planItem(board: Board, item: IntakeItem): void {
  switch (item.kind) {
    case 'event':
      return planEvent(board, item);
    case 'send':
      return planSend(board, item);
    case 'outcome':
    case 'answer':
      return planOutcome(board, item);
    default:
      assertNever(item);
  }
}

function planEvent(board: Board, item: EventItem): void {
  const { event } = item;
  switch (event.type) {
    case 'message':
      return planMessage(board, { ...item, event });
    case 'reaction':
      return planReaction(board, event);
    case 'edit':
    case 'revoke':
      return planEdit(board, event);
    case 'status':
      return planStatus(board, event);
    case 'identity-change':
      return planIdentityChange(board, { ...item, event });
    case 'preference':
      return planPreference(board, event, `${item.seq}:${item.place}`);
    case 'account':
      return noteAccount(board, item, event);
    case 'platform-error':
      return noteAccount(board, item, event);
    case 'unrecognised':
      return keepAside(board, item, event);
    default:
      assertNever(event);
  }
}

function noteAccount(board: Board, item: EventItem, event: AccountNotice | PlatformError): void {
  const isNotice = event.type === 'account';
  board.log.add({
    at: (isNotice ? event.at : null) ?? item.at,
    kind: isNotice ? `account.${event.field}` : 'platform.error',
    actor: 'whatsapp',
    conversationId: null,
    cause: `${item.seq}:${item.place}`,
    body: isNotice ? { value: event.value } : { errors: event.errors },
  });
}

function keepAside(board: Board, item: EventItem, event: Unrecognised): void {
  const id = `${item.seq}:${item.place}`;
  const { reason, field = null, raw } = event;
  board.quarantine.put({ id, seq: item.seq, at: item.at, reason, field, raw });
  const entry = { at: item.at, actor: 'balcao', conversationId: null, cause: id };
  board.log.add({ ...entry, kind: 'webhook.quarantined', body: { reason, field } });
}
