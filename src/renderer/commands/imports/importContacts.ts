import type { ListedContact } from '../../../shared/domain/portability/contactList';
import { ulid } from '../../../shared/kernel/ids';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { ContactRow } from '../../db/contacts/row';
import type { BalcaoDatabase } from '../../db/database';
import type { ImportRow } from '../../db/imports/row';
import { appendChanges, type NewChange } from '../changeLog';
import { contactTerms } from '../contactTerms';
import type { Occasion } from '../occasion';
import { permitted, type NotAllowed } from '../permitted';
import { addCustomer, contactOfNumber, newCustomer } from './beginImport';

export interface ContactsInput {
  /** Attendant id. */
  readonly by: string;
  readonly fileName: string;
  readonly contacts: readonly ListedContact[];
}

/**
 * Brings in a list of contacts. Whoever is here by the number stays, and gets the listed name only where the team has
 * given none; nobody without a number comes in.
 */
export async function importContacts(
  db: BalcaoDatabase,
  { by, fileName, contacts }: ContactsInput,
  { now, random }: Occasion,
): Promise<Result<ImportRow, NotAllowed>> {
  const tables = [db.attendants, db.contacts, db.identities, db.conversations, db.imports, db.changes, db.meta];
  return db.transaction('rw', tables, async () => {
    if (!(await permitted(db, by, 'importHistory'))) return refused({ code: 'not-allowed' });
    const importId = ulid(now, random);
    const entry = { at: now, actor: `attendant:${by}`, conversationId: null, cause: importId };
    const created: string[] = [];
    const changes: NewChange[] = [];
    let known = 0;
    for (const { name, waId } of contacts) {
      if (waId === null) continue;
      const there = await contactOfNumber(db, waId);
      if (there) {
        known += 1;
        if (there.givenName !== null || name === '') continue;
        await giveName(db, there, name, now);
        changes.push({ ...entry, kind: 'contact.renamed', body: { contactId: there.id, before: null, after: name } });
        continue;
      }
      const id = `ct-${importId}-${created.length}`;
      await addCustomer(db, newCustomer(id, { name, waId }, now), now);
      created.push(id);
      changes.push({ ...entry, kind: 'contact.created', body: { contactId: id } });
    }
    const row: ImportRow = {
      ...{ id: importId, at: now, by, kind: 'contacts', state: 'done', fileName, contactId: null, title: '' },
      ...{ createdContactIds: created, added: created.length, known, filled: 0, from: null, to: null },
    };
    await db.imports.add(row);
    const finished = { ...entry, kind: 'import.finished', body: { added: created.length, known, filled: 0 } };
    await appendChanges(db, [...changes, finished]);
    return done(row);
  });
}

async function giveName(db: BalcaoDatabase, contact: ContactRow, givenName: string, now: number): Promise<void> {
  const named = { ...contact, givenName, updatedAt: now };
  await db.contacts.put({ ...named, terms: contactTerms(named) });
  await db.conversations.where('contactId').equals(contact.id).modify({ title: givenName });
}
