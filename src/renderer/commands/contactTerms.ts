import { phoneTerms } from '../../shared/domain/contacts/brazilPhone';
import { fold } from '../../shared/kernel/text';
import type { ContactRow } from '../db/contacts/row';

type Named = Pick<ContactRow, 'givenName' | 'profileName' | 'username' | 'waId' | 'bsuid'>;

/** What the list's search finds a contact by: folded words of the names, the username, the BSUID, parts of the number. */
export function contactTerms(contact: Named): string[] {
  const words = [contact.givenName, contact.profileName, contact.username, contact.bsuid]
    .filter((text) => text !== null)
    .flatMap((text) => fold(text).split(' '));
  const numbers = contact.waId === null ? [] : phoneTerms(contact.waId);
  return [...new Set([...words, ...numbers])].filter((term) => term !== '');
}
