import { newService } from '../../../shared/domain/conversations/newService';
import type { SectorRules } from '../../../shared/domain/queue/sector';
import { HOUR, MINUTE } from '../../../shared/kernel/instant';
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

/** A sector's times, for tests. */
export const sampleRules: SectorRules = {
  mode: 'balcao',
  warnAfter: 3 * MINUTE,
  reassignAfter: 5 * MINUTE,
  followUpAfter: null,
  maxHops: 3,
  checkOnline: 24 * HOUR,
  checkOffline: 15 * MINUTE,
  reopenWithin: 24 * HOUR,
  reopenTo: 'same-attendant',
};
