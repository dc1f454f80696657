import { newService } from '../../../shared/domain/conversations/newService';
import type { ConversationRow } from '../../db/conversations/row';

/** Stands in where no conversation is open; nothing is offered for it. */
export const NOTHING_OPEN: ConversationRow = {
  id: '',
  contactId: '',
  protocol: '',
  service: newService('', 0),
  state: 'closed',
  title: '',
  waId: null,
  lastMessage: null,
  lastAt: 0,
  lastOrder: 0,
  unread: 0,
  lastInboundAt: null,
  waitingSince: null,
  messageCount: 0,
  createdAt: 0,
};
