import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Rule } from '../../../shared/domain/automation/rule';
import { orderRules, removeRule, saveRule, type RuleDraft, type RuleFailure } from '../../commands/automatic/saveRule';
import { listRules } from '../../db/rules/read';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';

/** All rules in their order; undefined until the table has answered. */
export function useRules(): readonly Rule[] | undefined {
  const { db } = useDesk();
  return useLiveQuery(() => listRules(db), [db]);
}

/** Keeps, removes and orders rules; what was refused is said. */
export function useRuleActs() {
  const { db, attendantId: by } = useDesk();
  const { t } = useTranslation();
  const occasion = useOccasion();
  const [refusal, setRefusal] = useState<string | null>(null);
  const said = (answer: { readonly ok: true } | { readonly ok: false; readonly failure: RuleFailure }): boolean => {
    setRefusal(answer.ok ? null : t(`rules.problems.${answer.failure.code}`));
    return answer.ok;
  };
  return {
    refusal,
    save: async (rule: RuleDraft) => said(await saveRule(db, { by, rule }, occasion())),
    remove: async (ruleId: string) => said(await removeRule(db, { by, ruleId }, occasion())),
    order: async (ruleIds: readonly string[]) => said(await orderRules(db, { by, ruleIds }, occasion())),
  };
}
