import { lookupKeys } from '../../../shared/domain/contacts/resolve';
import { MINUTE } from '../../../shared/kernel/instant';
import { importedConversationId } from '../../db/conversations/importedId';
import type { BalcaoDatabase } from '../../db/database';
import type { IdentityRow } from '../../db/identities/row';
import type { MessageRow } from '../../db/messages/row';
import type { IntakeItem } from './item';

/** Orders run a little behind moments where many messages share one. */
const ROOM = 10 * MINUTE;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * What chat files have brought of the customers that WhatsApp's own history tells of, in the time that it tells of: the
 * same messages, which must not stand there twice. Nothing is read where no history comes.
 */
export async function readImported(
  db: BalcaoDatabase,
  items: readonly IntakeItem[],
  identities: readonly IdentityRow[],
): Promise<MessageRow[]> {
  const rows: MessageRow[] = [];
  for (const [contactId, { from, to }] of stretchesOf(items, identities)) {
    const id = importedConversationId(contactId);
    const found = await db.messages
      .where('[conversationId+order]')
      .between([id, from - MINUTE], [id, to + ROOM], true, true)
      .toArray();
    // One that WhatsApp has told of already is known by its own id.
    rows.push(
      ...found.filter(({ id: messageId, sentWamid }) => messageId.startsWith('imp-') && sentWamid === undefined),
    );
  }
  return rows;
}

function stretchesOf(items: readonly IntakeItem[], identities: readonly IdentityRow[]): ReadonlyMap<string, Stretch> {
  const owners = new Map(identities.map(({ key, contactId }) => [key, contactId]));
  const stretches = new Map<string, Stretch>();
  for (const item of items) {
    if (item.kind !== 'event' || item.event.type !== 'message' || item.event.history === undefined) continue;
    const { sender, at } = item.event;
    const contactId = lookupKeys(sender)
      .map((key) => owners.get(key))
      .find((owner) => owner !== undefined);
    if (contactId === undefined) continue;
    const { from, to } = stretches.get(contactId) ?? { from: at, to: at };
    stretches.set(contactId, { from: Math.min(from, at), to: Math.max(to, at) });
  }
  return stretches;
}
