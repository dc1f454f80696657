import { fieldValue } from '../../../shared/domain/contacts/customField';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import { readFields } from '../../db/house/readFields';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { permit } from '../serve/actOn';
import type { ActFailure } from '../serve/actOn';

export interface FieldInput {
  /** Attendant id. */
  readonly by: string;
  /** Where it was written: who may mark the conversation, may note this of its customer. */
  readonly conversationId: string;
  readonly name: string;
  /** As typed; '' empties the field. */
  readonly value: string;
}

export type FieldFailure = ActFailure | { readonly code: 'no-field' | 'no-contact' | 'bad-value' };

/** What somebody of the team knows of a customer, noted in one of the company's fields. */
export async function setContactField(
  db: BalcaoDatabase,
  { by, conversationId, name, value }: FieldInput,
  { now }: Pick<Occasion, 'now'>,
): Promise<Result<null, FieldFailure>> {
  const tables = [db.attendants, db.house, db.conversations, db.contacts, db.changes, db.meta];
  return db.transaction('rw', tables, async () => {
    const conversation = await db.conversations.get(conversationId);
    if (!conversation) return refused({ code: 'no-conversation' });
    const permitted = permit(await db.attendants.get(by), 'tag', conversation.service);
    if (!permitted.ok) return permitted;
    const field = (await readFields(db)).find((one) => one.name === name);
    if (!field) return refused({ code: 'no-field' });
    const contact = await db.contacts.get(conversation.contactId);
    if (!contact) return refused({ code: 'no-contact' });
    const after = fieldValue(field, value);
    if (after === null) return refused({ code: 'bad-value' });
    const { [name]: before = '', ...others } = contact.fields ?? {};
    if (before === after) return done(null);
    const fields = after === '' ? others : { ...contact.fields, [name]: after };
    await db.contacts.put({ ...contact, fields, updatedAt: now });
    const entry = { at: now, actor: `attendant:${by}`, conversationId, cause: contact.id };
    await appendChanges(db, [{ ...entry, kind: 'contact.field-changed', body: { name, before, after } }]);
    return done(null);
  });
}
