import type { CustomFieldKind } from '../contacts/customField';
import { fieldValue } from '../contacts/customField';
import { dayOfParts } from '../hours/date';
import { fold } from '../../kernel/text';

/**
 * What is asked of a field. `within`: the date falls on today or one of the next days; `overdue`: it was more than so many
 * days ago. Persisted.
 */
export type FieldTest =
  'is' | 'is-not' | 'contains' | 'above' | 'below' | 'before' | 'after' | 'within' | 'overdue' | 'filled' | 'empty';

/** A condition on one of the company's own fields of its customers. Persisted. */
export interface FieldCondition {
  readonly kind: 'field';
  readonly name: string;
  /** Of the field on the day of the rule. */
  readonly type: CustomFieldKind;
  readonly test: FieldTest;
  /** As the field itself writes it; a count of days for `within` and `overdue`; '' where nothing is compared. */
  readonly value: string;
}

/** What can be asked of a field of each type, in the order of a choice. */
export const testsOf: Readonly<Record<CustomFieldKind, readonly FieldTest[]>> = {
  text: ['is', 'is-not', 'contains', 'filled', 'empty'],
  number: ['is', 'is-not', 'above', 'below', 'filled', 'empty'],
  date: ['within', 'overdue', 'is', 'before', 'after', 'filled', 'empty'],
  choice: ['is', 'is-not', 'filled', 'empty'],
};

const DAYS_MAX = 3_650;

/** What the value of a test is: something that the field itself could hold, a number of days, or nothing. */
export function comparesWith(test: FieldTest): 'value' | 'days' | 'nothing' {
  if (test === 'filled' || test === 'empty') return 'nothing';
  return test === 'within' || test === 'overdue' ? 'days' : 'value';
}

/** The value as it is kept; null: it cannot be compared with. What is contained is never judged, it is a part. */
export function fieldTestValue({ type, test, value }: FieldCondition): string | null {
  const what = comparesWith(test);
  if (what === 'nothing') return '';
  const text = value.trim();
  if (text === '') return null;
  if (what === 'days') return /^\d{1,4}$/.test(text) && Number(text) <= DAYS_MAX ? String(Number(text)) : null;
  const choices = type === 'choice' ? [text] : [];
  return fieldValue({ name: '', kind: type, choices }, text);
}

/**
 * Does the customer's field answer the test? A field that is empty, or that holds something else than its type, is neither
 * above nor below, before nor after anything; it only is not.
 * @param fields of the customer, by their names
 * @param today days since 1970-01-01 on the company's clock; asked only for `within` and `overdue`
 */
export function fieldHolds(
  condition: FieldCondition,
  fields: Readonly<Record<string, string>>,
  today: () => number,
): boolean {
  const held = valueOf(condition.name, fields);
  switch (condition.test) {
    case 'filled':
      return held !== '';
    case 'empty':
      return held === '';
    case 'contains':
      return condition.value.trim() !== '' && fold(held).includes(fold(condition.value));
    case 'is':
      return held !== '' && isSame(condition, held);
    case 'is-not':
      return held === '' || !isSame(condition, held);
    case 'above':
    case 'after':
      return compare(condition, held) > 0;
    case 'below':
    case 'before':
      return compare(condition, held) < 0;
    case 'within':
    case 'overdue':
      return fallsIn(condition, held, today);
  }
}

function valueOf(name: string, fields: Readonly<Record<string, string>>): string {
  const own = fields[name];
  if (own !== undefined) return own.trim();
  // What the menu asked for is kept by its label, which may be written otherwise.
  const wanted = fold(name);
  return (
    Object.entries(fields)
      .find(([label]) => fold(label) === wanted)?.[1]
      .trim() ?? ''
  );
}

function isSame(condition: FieldCondition, held: string): boolean {
  const order = compare(condition, held);
  return Number.isNaN(order) ? fold(held) === fold(condition.value) : order === 0;
}

/** What is held less what it is compared with; NaN: they cannot be. */
function compare({ type, value }: FieldCondition, held: string): number {
  if (type === 'number') return numberOf(held) - numberOf(value);
  return type === 'date' ? dayOf(held) - dayOf(value) : Number.NaN;
}

function fallsIn({ test, value }: FieldCondition, held: string, today: () => number): boolean {
  const ahead = dayOf(held) - today();
  return test === 'within' ? ahead >= 0 && ahead <= Number(value) : -ahead > Number(value);
}

/** `1.234,50` → 1234.5; NaN for what is none. */
function numberOf(text: string): number {
  const plain = text.trim();
  if (!/^-?[\d.]+(?:,\d+)?$/.test(plain)) return Number.NaN;
  return Number(plain.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
}

/** `05/03/2026` → days since 1970-01-01; NaN for what is none. */
function dayOf(text: string): number {
  const found = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text.trim());
  return found ? dayOfParts(Number(found[3]), Number(found[2]), Number(found[1])) : Number.NaN;
}
