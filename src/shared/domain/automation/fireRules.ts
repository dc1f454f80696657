import type { AutomaticAnswer, Firing } from './decision';
import type { Rule } from './rule';
import { ruleHolds } from './ruleHolds';
import type { RuleFacts } from './ruleHolds';
import { answerId } from './ruleRef';
import type { FiredRules } from './situation';

export interface FiredNow {
  readonly firings: readonly Firing[];
  /** Of the first rule that answers; null: none does, or none may. */
  readonly answer: AutomaticAnswer | null;
}

export interface RuleOccasion {
  /** What made it: a message, or the wait of a conversation. */
  readonly cause: string;
  readonly fired: FiredRules;
  /** Nobody else answers. */
  readonly mayAnswer: boolean;
}

/**
 * Which rules fire, in their order. Each at most once with the same event, and where it says so once in a conversation, so
 * that no rule can set itself off. Of several that would answer the first one does.
 */
export function fireRules(rules: readonly Rule[], facts: RuleFacts, occasion: RuleOccasion): FiredNow {
  const firings: Firing[] = [];
  let answer: AutomaticAnswer | null = null;
  for (const rule of rules) {
    const before = occasion.fired[rule.id];
    if (before === occasion.cause || (before !== undefined && rule.often === 'once')) continue;
    const match = ruleHolds(rule, facts);
    if (match === null) continue;
    const text = rule.actions.find((action) => action.kind === 'answer')?.text;
    const answers = text !== undefined && answer === null && occasion.mayAnswer;
    if (answers) {
      const ref = { kind: 'rule', id: rule.id, name: rule.name } as const;
      answer = { id: answerId(ref, occasion.cause), rule: ref, text, reason: { code: 'rule', ...match } };
    }
    const actions = rule.actions.filter(({ kind }) => kind !== 'answer');
    if (actions.length > 0 || answers) {
      firings.push({ ruleId: rule.id, name: rule.name, match, actions });
    }
  }
  return { firings, answer };
}
