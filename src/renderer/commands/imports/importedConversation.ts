import { displayName } from '../../../shared/domain/contacts/displayName';
import { newService } from '../../../shared/domain/conversations/newService';
import { dayStamp, nextProtocol, protocolText } from '../../../shared/domain/conversations/protocol';
import { closed } from '../../../shared/domain/conversations/transitions';
import { FIRST_SECTOR } from '../../../shared/domain/queue/sector';
import type { Instant } from '../../../shared/kernel/instant';
import type { ContactRow } from '../../db/contacts/row';
import type { ConversationRow } from '../../db/conversations/row';
import { importedConversationId } from '../../db/conversations/importedId';
import type { BalcaoDatabase } from '../../db/database';
import type { MessageRow } from '../../db/messages/row';
import type { ProtocolsMeta } from '../../db/meta/row';
import { lastMessageOf } from '../receive/addMessage';

/** Days of protocol numbers are those of the capital, as everywhere. */
const protocolDay = dayStamp('America/Sao_Paulo');

/** That conversation, closed from its beginning; a new one is written with its protocol number. Inside the running transaction. */
export async function importedConversation(
  db: BalcaoDatabase,
  contact: ContactRow,
  at: Instant,
  reason: string,
  now: Instant,
): Promise<{ readonly conversation: ConversationRow; readonly isNew: boolean }> {
  const id = importedConversationId(contact.id);
  const known = await db.conversations.get(id);
  if (known) return { conversation: known, isNew: false };
  const protocols = (await db.meta.get('protocols')) as ProtocolsMeta | undefined;
  const next = nextProtocol(protocols ?? null, protocolDay(at));
  await db.meta.put({ key: 'protocols', ...next });
  const closing = { at: now, by: 'balcao', reason };
  const conversation: ConversationRow = {
    ...{ id, contactId: contact.id, protocol: protocolText(next), state: 'closed' },
    service: { ...closed(newService(FIRST_SECTOR, at), closing), preferredId: null },
    ...{ title: displayName(contact), waId: contact.waId, lastMessage: null, lastAt: at, lastOrder: 0, unread: 0 },
    ...{ lastInboundAt: null, waitingSince: null, messageCount: 0, createdAt: at },
  };
  await db.conversations.add(conversation);
  return { conversation, isNew: true };
}

/** The conversation with more messages in it; its list line tells of the newest of all. */
export function grown(conversation: ConversationRow, rows: readonly MessageRow[]): ConversationRow {
  const newest = rows.reduce<MessageRow | null>((best, row) => (row.order > (best?.order ?? 0) ? row : best), null);
  const inbound = rows.filter(({ direction }) => direction === 'in').map(({ at }) => at);
  const lastInboundAt = inbound.reduce<Instant | null>(
    (best, at) => Math.max(best ?? at, at),
    conversation.lastInboundAt,
  );
  const counted = {
    ...conversation,
    lastInboundAt,
    messageCount: conversation.messageCount + rows.length,
    createdAt: rows.reduce((least, { at }) => Math.min(least, at), conversation.createdAt),
  };
  if (newest === null || newest.order < conversation.lastOrder) return counted;
  return { ...counted, lastMessage: lastMessageOf(newest), lastAt: newest.at, lastOrder: newest.order };
}
