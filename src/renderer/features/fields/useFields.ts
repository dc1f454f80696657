import { useLiveQuery } from 'dexie-react-hooks';
import type { CustomField } from '../../../shared/domain/contacts/customField';
import { readFields } from '../../db/house/readFields';
import { useDesk } from '../app/desk';

/** The company's own fields of a customer; undefined until read. */
export function useFields(): readonly CustomField[] | undefined {
  const { db } = useDesk();
  return useLiveQuery(() => readFields(db), [db]);
}
