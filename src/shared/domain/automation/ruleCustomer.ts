import { zoneClock } from '../hours/zoneClock';
import { DAY } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';
import type { Rule, RuleCondition } from './rule';

/** What rules look at of the customer. */
export interface RuleCustomer {
  /** Own fields of the team, and what the menu asked for, by their names. */
  readonly fields: Readonly<Record<string, string>>;
  readonly offers: 'unknown' | 'stopped' | 'resumed';
  /** Of earlier conversations; only read where a rule asks for them. */
  readonly pastTags: readonly string[];
}

/** Somebody of whom nothing is known yet. */
export const newCustomer: RuleCustomer = { fields: {}, offers: 'unknown', pastTags: [] };

const ofCustomer: ReadonlySet<RuleCondition['kind']> = new Set<RuleCondition['kind']>(['field', 'offers', 'pastTag']);

/** Does any of the rules look at the customer? Where none does, nothing has to be read. */
export function looksAtCustomer(rules: readonly Rule[]): boolean {
  return rules.some(({ conditions }) => conditions.some(({ kind }) => ofCustomer.has(kind)));
}

/** Does any of them look at tags of earlier conversations? */
export function looksBack(rules: readonly Rule[]): boolean {
  return rules.some(({ conditions }) => conditions.some(({ kind }) => kind === 'pastTag'));
}

/** Days since 1970-01-01 on the clock of a zone. */
export function dayAt(at: Instant, zone: string): number {
  return Math.floor((at + zoneClock(zone).spanAt(at).offset) / DAY);
}
