import { newService } from '../../src/shared/domain/conversations/newService';
import type { Service } from '../../src/shared/domain/conversations/service';
import { FIRST_SECTOR } from '../../src/shared/domain/queue/sector';

/** Rows of a customer and of the conversation that stands as `service` says; began with one message at `at`. */
export function servedRows(
  name: string,
  at: number,
  service: Partial<Service>,
): { contact: object; conversation: object } {
  const key = name.toLowerCase().replaceAll(' ', '-');
  const id = `cv-wamid.${key}`;
  const contactId = `ct-wamid.${key}`;
  const served = { ...newService(FIRST_SECTOR, at), ...service };
  const open = served.stage !== 'closed';
  const names = { givenName: null, profileName: name, username: null, waId: '5511900009876', bsuid: null };
  const lastMessage = { messageId: `wamid.${key}`, direction: 'in', kind: 'text', text: 'Alguém aí?', delivery: null };
  const contact = {
    ...{ id: contactId, ...names, terms: name.toLowerCase().split(' '), marketing: 'unknown' },
    ...{ createdAt: at, updatedAt: at, openConversationId: open ? id : null },
  };
  const conversation = {
    ...{ id, contactId, protocol: '20261122-00001', service: served, state: open ? 'open' : 'closed', title: name },
    ...{ waId: names.waId, lastMessage, lastAt: at, lastOrder: at, lastInboundAt: at, createdAt: at, waitingSince: at },
    ...{ unread: 0, messageCount: 1 },
  };
  return { contact, conversation };
}
