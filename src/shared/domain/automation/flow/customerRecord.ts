import { waIdCandidates } from '../../contacts/brazilPhone';
import { digitsOf, fold } from '../../../kernel/text';

/** One line of the table that the owner imported: what is known of a customer. */
export interface CustomerRecord {
  readonly id: string;
  readonly name: string | null;
  /** 11 digits. */
  readonly cpf: string | null;
  /** YYYY-MM-DD. */
  readonly birthDate: string | null;
  /** Every column as it was written, by its heading. */
  readonly values: Readonly<Record<string, string>>;
}

export type KeyKind = 'cpf' | 'contract' | 'phone';

/** How a record is found: by CPF, contract or phone, written whichever way. null: it is no such thing. */
export function recordKey(kind: KeyKind, written: string): string | null {
  if (kind === 'contract') {
    const plain = fold(written).replace(/[^a-z0-9]/g, '');
    return plain === '' ? null : `contract:${plain}`;
  }
  const digits = digitsOf(written);
  if (kind === 'cpf') return digits.length === 0 || digits.length > 11 ? null : `cpf:${digits.padStart(11, '0')}`;
  return phoneKeys(written)[0] ?? null;
}

/** The keys of a phone number, without country code: with and without the ninth digit. */
export function phoneKeys(written: string): string[] {
  const digits = digitsOf(written).replace(/^0+/, '');
  const withCountry = digits.length === 10 || digits.length === 11 ? `55${digits}` : digits;
  if (withCountry.length < 8) return [];
  return waIdCandidates(withCountry).map((waId) => `phone:${waId}`);
}

/** The value of a column, whatever its case and accents. */
export function recordValue(record: CustomerRecord, column: string): string | undefined {
  const wanted = fold(column);
  const name = Object.keys(record.values).find((heading) => fold(heading) === wanted);
  return name === undefined ? undefined : record.values[name]?.trim();
}
