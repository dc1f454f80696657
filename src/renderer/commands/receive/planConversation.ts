import { displayName } from '../../../shared/domain/contacts/displayName';
import { LATE } from '../../../shared/domain/automation/decideArrival';
import { customerWrote } from '../../../shared/domain/conversations/customerWrote';
import type { Arrival, ReopenRules } from '../../../shared/domain/conversations/customerWrote';
import { newService } from '../../../shared/domain/conversations/newService';
import type { Service } from '../../../shared/domain/conversations/service';
import { closed } from '../../../shared/domain/conversations/transitions';
import { entrySector } from '../../../shared/domain/queue/entrySector';
import { FIRST_SECTOR } from '../../../shared/domain/queue/sector';
import type { ServiceChange } from '../../../shared/domain/queue/serviceChange';
import type { Instant } from '../../../shared/kernel/instant';
import type { ContactRow } from '../../db/contacts/row';
import type { ConversationRow } from '../../db/conversations/row';
import { usualRules } from '../../../shared/domain/queue/usualRules';
import { movedTo, settledChange } from '../serve/moved';
import type { Board } from './board';
import type { Cause } from './planPerson';

/** A cause that reached the counter, by its own clock. */
export interface Arrived extends Cause {
  readonly receivedAt: Instant;
}

/** The conversation that a customer's message goes to, served as it is from this message on. */
export function conversationWrittenTo(board: Board, contact: ContactRow, cause: Arrived): ConversationRow {
  const current = currentOf(board, contact);
  if (!current) return begin(board, contact, cause, entered(board, cause));
  const arrival = customerWrote(current.service, cause, rulesOf(board, current));
  const row = carryOn(board, current, arrival, cause);
  return arrival.kind === 'goes-on' ? row : begin(board, contact, cause, entered(board, cause));
}

/**
 * The conversation that a message of the phone app stands in. It opens nothing that was closed lately: somebody only added a
 * word.
 */
export function conversationEchoedTo(board: Board, contact: ContactRow, cause: Arrived): ConversationRow {
  const current = currentOf(board, contact);
  const closing = current?.service.closing ?? null;
  const over = current && closing !== null && cause.at - closing.at > rulesOf(board, current).reopenWithin;
  return current && over !== true ? current : begin(board, contact, cause, queued(board, cause));
}

/** The conversation of a line that nobody has to answer: where there is none, one that is closed already. */
export function conversationNoted(board: Board, contact: ContactRow, cause: Arrived): ConversationRow {
  const current = currentOf(board, contact);
  if (current) return current;
  const closing = { at: cause.at, by: 'balcao', reason: null };
  return begin(board, contact, cause, { ...closed(queued(board, cause), closing), preferredId: null });
}

/** The conversation of a reply that the tables have lost; `id` is the one that it was written in. */
export function conversationSentTo(board: Board, contact: ContactRow, cause: Arrived, id: string): ConversationRow {
  const open = contact.openConversationId === null ? undefined : board.conversations.get(contact.openConversationId);
  return board.conversations.get(id) ?? open ?? begin(board, contact, cause, queued(board, cause), id);
}

/** The open conversation of a contact, or else the one that was closed last. */
export function currentOf(board: Board, contact: ContactRow): ConversationRow | undefined {
  const id = contact.openConversationId ?? contact.lastConversationId;
  return id === undefined ? undefined : board.conversations.get(id);
}

function rulesOf(board: Board, { service }: ConversationRow): ReopenRules {
  return board.sectors.get(service.sectorId)?.rules ?? usualRules;
}

/** A menu serves what begins now, where one is published. Words of long ago, and those of the journal, wait for a person. */
function entered(board: Board, cause: Arrived): Service {
  const service = queued(board, cause);
  const isNow =
    !board.options.recovering && cause.receivedAt - cause.at <= LATE && board.options.now - cause.at <= LATE;
  return board.hasMenu && isNow ? { ...service, stage: 'bot', queuedAt: null } : service;
}

function queued(board: Board, { at, receivedAt }: Arrived): Service {
  const entry = entrySector(board.sectors.values());
  return { ...newService(entry?.id ?? FIRST_SECTOR, at), stageAt: receivedAt };
}

function carryOn(board: Board, current: ConversationRow, { service, ...arrival }: Arrival, cause: Arrived) {
  if (service === current.service) return current;
  const { row, contact, opened } = movedTo(current, service, board.contacts.get(current.contactId));
  board.conversations.put(row);
  if (contact) board.contacts.put(contact);
  board.count({ openConversations: opened, closedConversations: -opened });
  const woke = arrival.kind === 'goes-on' ? wokenChange(arrival) : [];
  for (const change of [...woke, ...settledChange(current.service, service)]) {
    const actor = `customer:${row.contactId}`;
    board.log.add({ at: cause.receivedAt, actor, conversationId: row.id, cause: cause.id, ...change });
  }
  return row;
}

function wokenChange({ woke }: { readonly woke: 'snoozed' | 'closed' | null }): ServiceChange[] {
  if (woke === 'snoozed') return [{ kind: 'conversation.woken', body: { how: 'customer' } }];
  if (woke === 'closed') return [{ kind: 'conversation.reopened', body: { how: 'customer', attendantId: null } }];
  return [];
}

function begin(
  board: Board,
  contact: ContactRow,
  cause: Arrived,
  service: Service,
  id = `cv-${cause.id}`,
): ConversationRow {
  const state = service.stage === 'closed' ? 'closed' : 'open';
  const conversation: ConversationRow = {
    id,
    contactId: contact.id,
    protocol: board.giveProtocol(cause.at),
    service,
    state,
    title: displayName(contact),
    waId: contact.waId,
    lastMessage: null,
    lastAt: cause.at,
    lastOrder: 0,
    unread: 0,
    lastInboundAt: null,
    waitingSince: null,
    messageCount: 0,
    createdAt: cause.at,
  };
  board.conversations.put(conversation);
  const pointer = state === 'open' ? { openConversationId: id } : { lastConversationId: id };
  board.contacts.put({ ...contact, ...pointer });
  board.count(state === 'open' ? { openConversations: 1 } : { closedConversations: 1 });
  const actor = `customer:${contact.id}`;
  const body = { contactId: contact.id };
  board.log.add({ at: cause.at, kind: 'conversation.opened', actor, conversationId: id, cause: cause.id, body });
  return conversation;
}
