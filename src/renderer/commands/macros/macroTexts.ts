import type { MacroStep } from '../../../shared/domain/macros/macro';
import { fillGiven, fillVariables } from '../../../shared/domain/replies/fillVariables';
import { refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import { done } from '../../../shared/kernel/result';
import type { MacroScene } from './macroScene';

export interface MacroBlanks {
  readonly code: 'variables-missing';
  /** Names without a value, each once, in the order of the steps. */
  readonly missing: readonly string[];
  readonly broken: readonly string[];
}

/** What all texts of a macro still need for this customer: asked for at once, before anything is done. */
export async function macroBlanks(
  { db, facts, values }: MacroScene,
  steps: readonly MacroStep[],
): Promise<Result<null, MacroBlanks>> {
  const missing = new Set<string>();
  const broken: string[] = [];
  for (const step of steps) {
    const filled = fillVariables(fillGiven(await textOf(db, step), values), facts);
    if (filled.ok) continue;
    for (const name of filled.failure.missing) missing.add(name);
    broken.push(...filled.failure.broken);
  }
  if (missing.size === 0 && broken.length === 0) return done(null);
  return refused({ code: 'variables-missing', missing: [...missing], broken });
}

async function textOf(db: MacroScene['db'], step: MacroStep): Promise<string> {
  if (step.kind === 'reply') return (await db.quickReplies.get(step.replyId))?.text ?? '';
  return 'text' in step ? step.text : '';
}
