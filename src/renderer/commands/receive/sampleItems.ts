import type { SendOutcome, SendRequest } from '../../../shared/contract/channels';
import type { PersonRef } from '../../../shared/domain/contacts/identity';
import type { WebhookStatus } from '../../../shared/domain/conversations/delivery';
import type { InboundEvent, MessageArrived, StatusArrived } from '../../../shared/whatsapp/inboundEvent';
import type { EventItem, OutcomeItem, SendItem } from './item';

/** Invented people and facts for tests. */
export const ANA: PersonRef = { waId: '5511900001234', bsuid: 'BR.1000000001', name: 'Ana Exemplo' };
export const NOON = 1_760_000_000_000;

export function eventItem<Event extends InboundEvent>(event: Event, seq = 1, place = 0): EventItem<Event> {
  return { kind: 'event', seq, place, at: NOON, event };
}

export function messageFrom(
  sender: PersonRef,
  wamid: string,
  at = NOON,
  more: Partial<MessageArrived> = {},
): MessageArrived {
  return { type: 'message', wamid, at, sender, content: { kind: 'text', text: `texto de ${wamid}` }, ...more };
}

export function statusOf(
  status: WebhookStatus,
  wamid: string,
  outboxId?: string,
  more: Partial<StatusArrived> = {},
): StatusArrived {
  const mine = outboxId === undefined ? {} : { outboxId };
  return { type: 'status', wamid, status, at: NOON + 5_000, recipient: {}, errors: [], ...mine, ...more };
}

export function requestOf(outboxId: string, more: Partial<SendRequest> = {}): SendRequest {
  return {
    outboxId,
    conversationId: 'cv-w1',
    contactId: 'ct-w1',
    to: { waId: '5511900001234' },
    content: { kind: 'text', text: 'Bom dia!' },
    createdAt: NOON + 2_000,
    authorId: 'local',
    ...more,
  };
}

export function sendItem(request: SendRequest, seq: number): SendItem {
  return { kind: 'send', seq, place: 0, at: NOON, request };
}

export function outcomeItem(outboxId: string, outcome: SendOutcome, seq: number): OutcomeItem {
  return { kind: 'outcome', seq, place: 0, at: NOON, outboxId, outcome };
}

export function sentAs(wamid: string): SendOutcome {
  return { outcome: 'sent', wamid, waId: null };
}
