import { displayName } from '../../../shared/domain/contacts/displayName';
import { waIdCandidates } from '../../../shared/domain/contacts/brazilPhone';
import { identityKey } from '../../../shared/domain/contacts/identity';
import { ulid } from '../../../shared/kernel/ids';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { ContactRow } from '../../db/contacts/row';
import type { BalcaoDatabase } from '../../db/database';
import type { ImportRow } from '../../db/imports/row';
import { appendChanges } from '../changeLog';
import { contactTerms } from '../contactTerms';
import type { Occasion } from '../occasion';
import { permitted, type NotAllowed } from '../permitted';

export interface BeginInput {
  /** Attendant id. */
  readonly by: string;
  readonly fileName: string;
  /** A customer who is here, or a new one. */
  readonly customer:
    | { readonly contactId: string }
    | { readonly name: string; /** Digits with country code. */ readonly waId: string | null };
}

export interface Begun {
  readonly importId: string;
  readonly contactId: string;
}

/** Begins the import of a chat: the customer that it is with, made where there is none of that number. */
export async function beginImport(
  db: BalcaoDatabase,
  { by, fileName, customer }: BeginInput,
  { now, random }: Occasion,
): Promise<Result<Begun, NotAllowed | { readonly code: 'no-contact' }>> {
  const tables = [db.attendants, db.contacts, db.identities, db.imports, db.changes, db.meta];
  return db.transaction('rw', tables, async () => {
    if (!(await permitted(db, by, 'importHistory'))) return refused({ code: 'not-allowed' });
    const importId = ulid(now, random);
    const known = await knownCustomer(db, customer);
    if (known === undefined && 'contactId' in customer) return refused({ code: 'no-contact' });
    const contact =
      known ?? newCustomer(`ct-${importId}`, 'name' in customer ? customer : { name: '', waId: null }, now);
    if (!known) await addCustomer(db, contact, now);
    const row: ImportRow = {
      ...{ id: importId, at: now, by, kind: 'chat', state: 'running', fileName, contactId: contact.id },
      title: displayName(contact),
      createdContactIds: known ? [] : [contact.id],
      ...{ added: 0, known: 0, filled: 0, from: null, to: null },
    };
    await db.imports.add(row);
    const entry = { at: now, actor: `attendant:${by}`, conversationId: null, cause: importId };
    const created = known ? [] : [{ ...entry, kind: 'contact.created', body: { contactId: contact.id } }];
    await appendChanges(db, [{ ...entry, kind: 'import.began', body: { contactId: contact.id } }, ...created]);
    return done({ importId, contactId: contact.id });
  });
}

async function knownCustomer(db: BalcaoDatabase, customer: BeginInput['customer']): Promise<ContactRow | undefined> {
  if ('contactId' in customer) return db.contacts.get(customer.contactId);
  return customer.waId === null ? undefined : contactOfNumber(db, customer.waId);
}

/** Who has this number, with or without the ninth digit; inside a transaction with `identities` and `contacts`. */
export async function contactOfNumber(db: BalcaoDatabase, waId: string): Promise<ContactRow | undefined> {
  const keys = waIdCandidates(waId).map((value) => identityKey({ kind: 'wa-id', value }));
  const rows = await db.identities.bulkGet(keys);
  const owner = rows.find((row) => row !== undefined);
  return owner && db.contacts.get(owner.contactId);
}

export function newCustomer(
  id: string,
  { name, waId }: { readonly name: string; readonly waId: string | null },
  at: number,
): ContactRow {
  const contact: ContactRow = {
    ...{ id, givenName: name === '' ? null : name, profileName: null, username: null, waId, bsuid: null },
    ...{ marketing: 'unknown', terms: [], openConversationId: null, createdAt: at, updatedAt: at },
  };
  return { ...contact, terms: contactTerms(contact) };
}

export async function addCustomer(db: BalcaoDatabase, contact: ContactRow, at: number): Promise<void> {
  await db.contacts.add(contact);
  if (contact.waId === null) return;
  const identity = { kind: 'wa-id', value: contact.waId } as const;
  await db.identities.add({ key: identityKey(identity), ...identity, contactId: contact.id, since: at });
}
