import type { BalcaoDatabase } from '../database';
import type { IdentityRow } from '../identities/row';
import type { ContactRow } from './row';

export async function readContact(db: BalcaoDatabase, id: string): Promise<ContactRow | undefined> {
  return db.contacts.get(id);
}

export async function identitiesOfContact(db: BalcaoDatabase, id: string): Promise<IdentityRow[]> {
  return db.identities.where('contactId').equals(id).toArray();
}
