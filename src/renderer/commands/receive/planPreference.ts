import { stopWish, type StopWish } from '../../../shared/domain/contacts/stopWish';
import type { Instant } from '../../../shared/kernel/instant';
import type { PreferenceChanged } from '../../../shared/whatsapp/inboundEvent';
import type { ContactRow } from '../../db/contacts/row';
import type { MessageRow } from '../../db/messages/row';
import type { Board } from './board';
import { contactFor } from './planPerson';

/** The customer stopped or resumed marketing messages: kept by contact, never by number (5.8, rule 5). */
export function planPreference(board: Board, event: PreferenceChanged, id: string): void {
  const contact = contactFor(board, event.person, { id, at: event.at });
  keepWish(board, contact, { wish: event.value, at: event.at, cause: id, category: event.category });
}

/** The customer said so in words, at us: the same as by WhatsApp's own switch, and the message is the proof. */
export function planStopWish(board: Board, contactId: string, { id, at, content, conversationId }: MessageRow): void {
  const atRobot = board.conversations.get(conversationId)?.service.stage === 'bot';
  const wish = content.kind === 'text' ? stopWish(content.text, atRobot) : null;
  const contact = board.contacts.get(contactId);
  if (wish !== null && contact) keepWish(board, contact, { wish, at, cause: id, category: 'words' });
}

interface SaidWish {
  readonly wish: StopWish;
  readonly at: Instant;
  readonly cause: string;
  readonly category: string;
}

function keepWish(board: Board, contact: ContactRow, { wish, at, cause, category }: SaidWish): void {
  const marketing = wish === 'stop' ? 'stopped' : 'resumed';
  // Nobody who never stopped has to say that they go on.
  const same =
    contact.marketing === marketing || (wish === 'resume' && category === 'words' && contact.marketing === 'unknown');
  if (same) return;
  board.contacts.put({ ...contact, marketing, updatedAt: Math.max(at, contact.updatedAt) });
  board.log.add({
    at,
    kind: `contact.marketing-${marketing}`,
    actor: `customer:${contact.id}`,
    conversationId: contact.openConversationId,
    cause,
    body: { contactId: contact.id, category },
  });
}
