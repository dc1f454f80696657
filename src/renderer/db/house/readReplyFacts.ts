import { calendarOf } from '../../../shared/domain/hours/calendarOf';
import type { ReplyFacts } from '../../../shared/domain/replies/replyFacts';
import type { Instant } from '../../../shared/kernel/instant';
import type { ConversationRow } from '../conversations/row';
import type { BalcaoDatabase } from '../database';
import { hoursKept } from '../../../shared/domain/hours/hoursKept';
import { zoneKept } from './zoneKept';
import { readCompany, readCompanyHours } from './readAutomatic';

/** What the variables of a text to this customer are filled from; also inside a transaction that holds the tables. */
export async function readReplyFacts(
  db: BalcaoDatabase,
  conversation: Pick<ConversationRow, 'contactId' | 'protocol' | 'service'>,
  by: string,
  now: Instant,
): Promise<ReplyFacts> {
  const [contact, company, companyHours, sector, attendant] = await Promise.all([
    db.contacts.get(conversation.contactId),
    readCompany(db),
    readCompanyHours(db),
    db.sectors.get(conversation.service.sectorId),
    db.attendants.get(by),
  ]);
  return {
    now,
    zone: zoneKept(sector, companyHours, company),
    customerName: worded(contact?.givenName) ?? worded(contact?.profileName),
    attendantName: worded(attendant?.name),
    protocol: conversation.protocol,
    companyName: worded(company?.name),
    sectorName: worded(sector?.name),
    ...(contact?.fields === undefined ? {} : { fields: contact.fields }),
    nextOpening: calendarOf(hoursKept(sector, companyHours)).nextOpening(now),
  };
}

/** A name with a letter in it; null for none. */
function worded(name: string | null | undefined): string | null {
  return name && /\p{L}/u.test(name) ? name.trim() : null;
}
