import type { CustomField } from '../../../shared/domain/contacts/customField';
import type { BalcaoDatabase } from '../database';
import type { FieldsRow } from './row';

/** What the company wants to know of its customers, in its order. */
export async function readFields(db: BalcaoDatabase): Promise<readonly CustomField[]> {
  return ((await db.house.get('fields')) as FieldsRow | undefined)?.fields ?? [];
}
