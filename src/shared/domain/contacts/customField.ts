import { fold } from '../../kernel/text';

export type CustomFieldKind = 'text' | 'number' | 'date' | 'choice';

/** Something that the company wants to know of its customers. Persisted in the house's row `fields`. */
export interface CustomField {
  /** What the team and texts call it (`{{contrato}}`); values are kept by it, so it stays as it is. */
  readonly name: string;
  readonly kind: CustomFieldKind;
  /** Of a choice; empty otherwise. */
  readonly choices: readonly string[];
}

export const FIELDS_MAX = 30;
export const FIELD_NAME_MAX = 40;
const VALUE_MAX = 500;
const CHOICES_MAX = 50;

export type FieldListProblem = 'no-name' | 'name-twice' | 'name-too-long' | 'no-choices' | 'too-many';

/** What keeps a list of fields from being kept; null: nothing. Names that differ only in accents or capitals are one. */
export function fieldListProblem(fields: readonly CustomField[]): FieldListProblem | null {
  if (fields.length > FIELDS_MAX) return 'too-many';
  const seen = new Set<string>();
  for (const { name, kind, choices } of fields) {
    const plain = fold(name).replace(/[^a-z0-9]+/g, '_');
    if (!/[a-z]/.test(plain)) return 'no-name';
    if (name.trim().length > FIELD_NAME_MAX) return 'name-too-long';
    if (seen.has(plain)) return 'name-twice';
    seen.add(plain);
    if (kind === 'choice' && cleanChoices(choices).length === 0) return 'no-choices';
  }
  return null;
}

/** Choices as they are kept: each once, without blanks around it. */
export function cleanChoices(choices: readonly string[]): readonly string[] {
  return [...new Set(choices.map((choice) => choice.trim()).filter(Boolean))].slice(0, CHOICES_MAX);
}

/**
 * What somebody typed as the value of a field, as it is kept and put into texts: numbers and dates as Brazil writes
 * them. '' empties the field. @returns null: it is no such value
 */
export function fieldValue({ kind, choices }: CustomField, typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  if (text.length > VALUE_MAX) return null;
  switch (kind) {
    case 'text':
      return text;
    case 'number':
      return /^-?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/.test(text) ? text : null;
    case 'date':
      return dateValue(text);
    case 'choice':
      return choices.find((choice) => fold(choice) === fold(text)) ?? null;
  }
}

/** `5/3/26`, `05-03-2026` → `05/03/2026`; two digits of a year are of this century. */
function dateValue(text: string): string | null {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text);
  if (!found) return null;
  const [day, month] = [Number(found[1]), Number(found[2])];
  const year = Number(found[3]) + (found[3]?.length === 2 ? 2000 : 0);
  const at = new Date(Date.UTC(year, month - 1, day));
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  const two = (part: number): string => String(part).padStart(2, '0');
  return same ? `${two(day)}/${two(month)}/${String(year)}` : null;
}
