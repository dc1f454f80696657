import { fieldTestValue, testsOf } from './fieldTest';
import { TEXT_MAX } from './textMax';
import type { FieldCondition } from './fieldTest';
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
  | 'bad-field'
  | 'bad-moment';

/** A problem and where it stands, so that the field itself can say it. */
export interface RuleTrouble {
  readonly code: RuleProblem;
  readonly at: 'name' | 'wait' | 'condition' | 'actions' | 'action';
  /** Which condition or action, from 0; 0 for the rest. */
  readonly place: number;
}

/** @returns the first problem; null: it may be kept */
export function ruleProblem(rule: Rule): RuleProblem | null {
  return ruleTroubles(rule)[0]?.code ?? null;
}

/** @returns all that keeps it from being kept, from the top of the form to its end; at most one a condition or action */
export function ruleTroubles({ name, event, waitMinutes, conditions, actions }: Rule): readonly RuleTrouble[] {
  const waits = event === 'waiting';
  return [
    ...troubleAt('name', nameProblem(name.trim())),
    ...troubleAt('wait', waits && !isWait(waitMinutes) ? 'bad-wait' : null),
    ...conditions.flatMap((condition, place) => troubleAt('condition', conditionProblem(condition), place)),
    ...troubleAt('actions', actions.length === 0 ? 'no-action' : null),
    ...actions.flatMap((action, place) => troubleAt('action', actionProblem(action), place)),
  ];
}

function troubleAt(at: RuleTrouble['at'], code: RuleProblem | null, place = 0): readonly RuleTrouble[] {
  return code === null ? [] : [{ code, at, place }];
}

function nameProblem(name: string): RuleProblem | null {
  if (name === '') return 'name-missing';
  return Array.from(name).length > RULE_NAME_MAX ? 'name-too-long' : null;
}

function conditionProblem(condition: Rule['conditions'][number]): RuleProblem | null {
  if (condition.kind === 'words' && condition.words.every((word) => !/[\p{L}\p{N}]/u.test(word))) return 'empty-words';
  if (condition.kind === 'waited' && !isWait(condition.minutes)) return 'bad-wait';
  if (condition.kind === 'field' && !isFieldTest(condition)) return 'bad-field';
  return listOf(condition)?.length === 0 ? 'empty-choice' : null;
}

function actionProblem(action: Rule['actions'][number]): RuleProblem | null {
  if (listOf(action)?.length === 0) return 'empty-choice';
  if (action.kind === 'sector' && action.sectorId === '') return 'empty-choice';
  if (action.kind === 'assign' && action.attendantId === '') return 'empty-choice';
  if (action.kind === 'schedule' && !isMoment(action.moment)) return 'bad-moment';
  if (action.kind !== 'answer' && action.kind !== 'alert' && action.kind !== 'schedule') return null;
  if (action.text.trim() === '') return 'empty-text';
  return Array.from(action.text).length > TEXT_MAX ? 'text-too-long' : null;
}

/** From a minute to a week. */
function isWait(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 7 * 24 * 60;
}

function isFieldTest(condition: FieldCondition): boolean {
  const { name, type, test } = condition;
  return name.trim() !== '' && testsOf[type].includes(test) && fieldTestValue(condition) !== null;
}

/** What must not be empty of a condition or an action that names several. */
function listOf(part: Rule['conditions'][number] | Rule['actions'][number]): readonly unknown[] | null {
  if ('sectorIds' in part) return part.sectorIds;
  if ('tags' in part) return part.tags;
  if ('contents' in part) return part.contents;
  if ('files' in part) return part.files;
  if ('linkIds' in part) return part.linkIds;
  return 'attendantIds' in part ? part.attendantIds : null;
}
