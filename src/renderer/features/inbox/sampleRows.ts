import { newService } from '../../../shared/domain/conversations/newService';
import type { ConversationRow } from '../../db/conversations/row';

/** A conversation as the list has it, for tests. */
export function sampleRow(id: string, lastAt: number): ConversationRow {
  return {
    id,
    contactId: `ct-${id}`,
    protocol: '20261122-00001',
    service: newService('first', 0),
    state: 'open',
    title: id,
    waId: null,
    lastMessage: null,
    lastAt,
    lastOrder: lastAt,
    unread: 0,
    lastInboundAt: null,
    waitingSince: null,
    messageCount: 1,
    createdAt: 0,
  };
}
