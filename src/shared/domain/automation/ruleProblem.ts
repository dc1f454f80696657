import { TEXT_MAX } from './textMax';
import type { Rule } from './rule';
import { RULE_NAME_MAX } from './rule';
import { isMoment } from './ruleMoment';

/** What keeps a rule from being kept: a stable code, worded by words/. */
export type RuleProblem =
  | 'name-missing'
  | 'name-too-long'
  | 'no-action'
  | 'empty-words'
  | 'empty-choice'
  | 'empty-text'
  | 'text-too-long'
  | 'bad-wait'
  | 'bad-moment';

/** @returns the first problem; null: it may be kept */
export function ruleProblem({ name, event, waitMinutes, conditions, actions }: Rule): RuleProblem | null {
  if (name.trim() === '') return 'name-missing';
  if (Array.from(name.trim()).length > RULE_NAME_MAX) return 'name-too-long';
  if (event === 'waiting' && !(Number.isInteger(waitMinutes) && waitMinutes >= 1 && waitMinutes <= 7 * 24 * 60)) {
    return 'bad-wait';
  }
  for (const condition of conditions) {
    if (condition.kind === 'words' && condition.words.every((word) => !/[\p{L}\p{N}]/u.test(word)))
      return 'empty-words';
    if (listOf(condition)?.length === 0) return 'empty-choice';
  }
  if (actions.length === 0) return 'no-action';
  for (const action of actions) {
    if (listOf(action)?.length === 0) return 'empty-choice';
    if (action.kind === 'sector' && action.sectorId === '') return 'empty-choice';
    if (action.kind === 'assign' && action.attendantId === '') return 'empty-choice';
    if (action.kind === 'schedule' && !isMoment(action.moment)) return 'bad-moment';
    if (action.kind !== 'answer' && action.kind !== 'alert' && action.kind !== 'schedule') continue;
    if (action.text.trim() === '') return 'empty-text';
    if (Array.from(action.text).length > TEXT_MAX) return 'text-too-long';
  }
  return null;
}

/** What must not be empty of a condition or an action that names several. */
function listOf(part: Rule['conditions'][number] | Rule['actions'][number]): readonly unknown[] | null {
  if ('sectorIds' in part) return part.sectorIds;
  if ('tags' in part) return part.tags;
  if ('contents' in part) return part.contents;
  return 'attendantIds' in part ? part.attendantIds : null;
}
