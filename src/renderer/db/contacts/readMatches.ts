import { waIdCandidates } from '../../../shared/domain/contacts/brazilPhone';
import { identityKey } from '../../../shared/domain/contacts/identity';
import { displayName } from '../../../shared/domain/contacts/displayName';
import { fold } from '../../../shared/kernel/text';
import type { BalcaoDatabase } from '../database';
import type { ContactRow } from './row';

/** Customers who may be the one of a name or number: whoever has the number first, then those of just that name. */
export async function matchingContacts(
  db: BalcaoDatabase,
  name: string,
  phone: string | null,
  limit: number,
): Promise<ContactRow[]> {
  const keys = (phone === null ? [] : waIdCandidates(phone)).map((value) => identityKey({ kind: 'wa-id', value }));
  const owners = (await db.identities.bulkGet(keys)).flatMap((row) => row?.contactId ?? []);
  const numbered = (await db.contacts.bulkGet([...new Set(owners)])).flatMap((row) => row ?? []);
  const folded = fold(name);
  const [first = ''] = folded.split(' ').sort((a, b) => b.length - a.length);
  const named = first === '' ? [] : await db.contacts.where('terms').equals(first).limit(200).toArray();
  const same = named.filter((row) => fold(displayName(row)) === folded && !owners.includes(row.id));
  return [...numbered, ...same].slice(0, limit);
}
