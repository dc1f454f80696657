import { fieldTestValue } from '../../../shared/domain/automation/fieldTest';
import type { Rule, RuleCondition } from '../../../shared/domain/automation/rule';
import { ruleProblem } from '../../../shared/domain/automation/ruleProblem';
import type { RuleProblem } from '../../../shared/domain/automation/ruleProblem';
import { ulid } from '../../../shared/kernel/ids';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import { listRules } from '../../db/rules/read';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { permitted } from '../permitted';

export type RuleFailure = { readonly code: 'not-allowed' | 'no-rule' | RuleProblem };

/** A rule before it has its place; without an id it is a new one. */
export type RuleDraft = Omit<Rule, 'id' | 'order' | 'updatedAt'> & { readonly id: string | null };

/** Keeps a rule; a new one goes to the end of the list. It holds from the next event on. */
export async function saveRule(
  db: BalcaoDatabase,
  { by, rule }: { readonly by: string; readonly rule: RuleDraft },
  { now, random }: Occasion,
): Promise<Result<{ readonly ruleId: string }, RuleFailure>> {
  return db.transaction('rw', [db.rules, db.attendants, db.changes, db.meta], async () => {
    if ((await permitted(db, by, 'manageSettings')) === null) return refused({ code: 'not-allowed' });
    const rows = await listRules(db);
    const before = rows.find(({ id }) => id === rule.id);
    if (rule.id !== null && before === undefined) return refused({ code: 'no-rule' });
    const order = before?.order ?? (rows.at(-1)?.order ?? -1) + 1;
    const conditions = rule.conditions.map(asKept);
    const after: Rule = {
      ...rule,
      conditions,
      name: rule.name.trim(),
      id: rule.id ?? ulid(now, random),
      order,
      updatedAt: now,
    };
    const problem = ruleProblem(after);
    if (problem !== null) return refused({ code: problem });
    await db.rules.put(after);
    const kind = before === undefined ? 'rule.added' : 'rule.changed';
    await noteRule(db, { at: now, by, kind, ruleId: after.id, body: { before: before ?? null, after } });
    return done({ ruleId: after.id });
  });
}

/** What a field is compared with, as the field itself writes it; what is no such value is refused after. */
function asKept(condition: RuleCondition): RuleCondition {
  if (condition.kind !== 'field') return condition;
  return { ...condition, value: fieldTestValue(condition) ?? condition.value };
}

/** Removes a rule; what it did stays in the log, with its name. */
export async function removeRule(
  db: BalcaoDatabase,
  { by, ruleId }: { readonly by: string; readonly ruleId: string },
  { now }: Occasion,
): Promise<Result<null, RuleFailure>> {
  return db.transaction('rw', [db.rules, db.attendants, db.changes, db.meta], async () => {
    if ((await permitted(db, by, 'manageSettings')) === null) return refused({ code: 'not-allowed' });
    const before = await db.rules.get(ruleId);
    if (before === undefined) return refused({ code: 'no-rule' });
    await db.rules.delete(ruleId);
    await noteRule(db, { at: now, by, kind: 'rule.removed', ruleId, body: { before } });
    return done(null);
  });
}

/** Puts the rules into another order: the first that answers is the only one. */
export async function orderRules(
  db: BalcaoDatabase,
  { by, ruleIds }: { readonly by: string; readonly ruleIds: readonly string[] },
  { now }: Occasion,
): Promise<Result<null, RuleFailure>> {
  return db.transaction('rw', [db.rules, db.attendants, db.changes, db.meta], async () => {
    if ((await permitted(db, by, 'manageSettings')) === null) return refused({ code: 'not-allowed' });
    const rows = await listRules(db);
    const same = rows.length === ruleIds.length && rows.every(({ id }) => ruleIds.includes(id));
    if (!same) return refused({ code: 'no-rule' });
    await db.rules.bulkPut(rows.map((row) => ({ ...row, order: ruleIds.indexOf(row.id) })));
    await noteRule(db, { at: now, by, kind: 'rule.ordered', ruleId: 'rules', body: { ruleIds } });
    return done(null);
  });
}

interface RuleNote {
  readonly at: number;
  readonly by: string;
  readonly kind: 'rule.added' | 'rule.changed' | 'rule.removed' | 'rule.ordered';
  readonly ruleId: string;
  readonly body: unknown;
}

async function noteRule(db: BalcaoDatabase, { at, by, kind, ruleId, body }: RuleNote): Promise<void> {
  await appendChanges(db, [{ at, kind, actor: `attendant:${by}`, conversationId: null, cause: ruleId, body }]);
}
