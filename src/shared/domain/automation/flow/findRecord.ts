import { recordKey } from './customerRecord';
import type { CustomerRecord, KeyKind } from './customerRecord';
import type { FlowSession } from './session';
import type { FlowContext } from './step';

const keyed: Readonly<Record<string, KeyKind>> = {
  cpf: 'cpf',
  'cpf-cnpj': 'cpf',
  contract: 'contract',
  phone: 'phone',
};

/** Keys that the customer gave in this service, newest first. */
function givenKeys({ fields }: FlowSession): string[] {
  return [...fields].reverse().flatMap(({ type, value }) => {
    const kind = keyed[type];
    const key = kind === undefined ? null : recordKey(kind, value);
    return key === null ? [] : [key];
  });
}

/** The keys of all records that a step of this session may look at: what has to be read before it. */
export function wantedKeys(session: FlowSession, phoneKeys: readonly string[]): string[] {
  return [...new Set([...givenKeys(session), ...phoneKeys])];
}

/**
 * The records that may be this customer's: by what was given in this service, else by the phone number. A number may stand
 * in several contracts: the identity step says which.
 */
export function candidateRecords(session: FlowSession, context: FlowContext): readonly CustomerRecord[] {
  for (const key of givenKeys(session)) {
    const found = context.records.get(key);
    if (found !== undefined && found.length > 0) return found;
  }
  const byPhone = context.phoneKeys.flatMap((key) => context.records.get(key) ?? []);
  return byPhone.filter((record, place) => byPhone.findIndex(({ id }) => id === record.id) === place);
}

/** The record that the identity step confirmed, as it stands now. */
export function recordOf(session: FlowSession, context: FlowContext): CustomerRecord | undefined {
  const { recordId } = session.identity;
  if (recordId === null) return undefined;
  for (const records of context.records.values()) {
    const found = records.find(({ id }) => id === recordId);
    if (found) return found;
  }
  return undefined;
}
