import { fold, digitsOf } from '../../../kernel/text';
import type { ChatAuthor } from './parseChat';

/** Which of the two names of a chat is the shop's, and what the customer is called. */
export interface Roles {
  /** The author that is the shop; null: nobody of it wrote, or a person has to say. */
  readonly us: string | null;
  readonly customer: string | null;
  /** Digits, when the phone knew no name. */
  readonly phone: string | null;
  /** False: a person has to say who is who. */
  readonly sure: boolean;
}

/**
 * @param title with whom the chat is by the name of its file
 * @param ours names that the shop goes by
 */
export function whoIsWho(authors: readonly ChatAuthor[], title: string | null, ours: readonly string[]): Roles {
  const names = authors.map(({ name }) => name);
  const same = (a: string, b: string): boolean => fold(a) === fold(b) || samePhone(a, b);
  const byTitle = title === null ? undefined : names.find((name) => same(name, title));
  if (byTitle !== undefined) return roles(names, byTitle, true);
  const us = names.find((name) => ours.some((own) => own !== '' && same(name, own)));
  const other = names.find((name) => name !== us);
  if (us !== undefined) {
    const customer = other ?? title;
    return { us, customer, phone: customer === null ? null : phoneOf(customer), sure: customer !== null };
  }
  // Only the shop wrote: the title is somebody else.
  if (title !== null && names.length === 1)
    return { us: names[0] ?? null, customer: title, phone: phoneOf(title), sure: false };
  return { ...roles(names, names[0] ?? '', false), sure: false };
}

/** The same chat with another name as the customer's. */
export function rolesWith(authors: readonly ChatAuthor[], us: string | null, title: string | null): Roles {
  const customer = authors.map(({ name }) => name).find((name) => name !== us) ?? title;
  return { us, customer, phone: customer === null ? null : phoneOf(customer), sure: true };
}

function roles(names: readonly string[], customer: string, sure: boolean): Roles {
  return { us: names.find((name) => name !== customer) ?? null, customer, phone: phoneOf(customer), sure };
}

/** Digits of what is written as a number; null: it is a name. */
function phoneOf(name: string): string | null {
  const digits = digitsOf(name);
  return /^[\s+()\d.-]+$/.test(name) && digits.length >= 8 && digits.length <= 15 ? digits : null;
}

function samePhone(a: string, b: string): boolean {
  const [first, second] = [phoneOf(a), phoneOf(b)];
  return first !== null && first === second;
}
