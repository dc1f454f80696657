import { displayName } from '../../shared/domain/contacts/displayName';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { ContactRow } from '../db/contacts/row';
import { appendChanges } from './changeLog';
import { contactTerms } from './contactTerms';
import type { Occasion } from './occasion';
import { permit, type ActFailure } from './serve/actOn';

export interface Renaming {
  /** Attendant id. */
  readonly by: string;
  /** Where it was written: who may mark the conversation, may name its customer. */
  readonly conversationId: string;
  /** '' goes back to the customer's own name. */
  readonly givenName: string;
}

/** The team's own name for a customer, shown in every conversation of theirs. */
export async function renameContact(
  db: BalcaoDatabase,
  input: Renaming,
  { now }: Occasion,
): Promise<Result<null, ActFailure | { readonly code: 'no-contact' }>> {
  const tables = [db.attendants, db.contacts, db.conversations, db.changes, db.meta];
  return db.transaction('rw', tables, async () => {
    const conversation = await db.conversations.get(input.conversationId);
    if (!conversation) return refused({ code: 'no-conversation' });
    const permitted = permit(await db.attendants.get(input.by), 'tag', conversation.service);
    if (!permitted.ok) return permitted;
    const contact = await db.contacts.get(conversation.contactId);
    if (!contact) return refused({ code: 'no-contact' });
    const givenName = input.givenName.trim() === '' ? null : input.givenName.trim();
    if (givenName === contact.givenName) return done(null);
    const renamed: ContactRow = { ...contact, givenName, updatedAt: now };
    await db.contacts.put({ ...renamed, terms: contactTerms(renamed) });
    const conversations = await db.conversations.where('contactId').equals(contact.id).toArray();
    const title = displayName(renamed);
    await db.conversations.bulkPut(conversations.map((conversation) => ({ ...conversation, title })));
    const body = { before: contact.givenName, after: givenName };
    const entry = { at: now, actor: `attendant:${input.by}`, conversationId: conversation.id, cause: contact.id };
    await appendChanges(db, [{ ...entry, kind: 'contact.renamed', body }]);
    return done(null);
  });
}
