import type { Failure } from '../kernel/result';

/**
 * `code` is stable and has words: 'empty', 'too-long', 'too-many', 'missing', 'duplicate', 'bad-value', 'not-sendable'.
 * `detail` names the field.
 */
export interface SendProblem extends Failure {
  readonly code: 'empty' | 'too-long' | 'too-many' | 'missing' | 'duplicate' | 'bad-value' | 'not-sendable';
  readonly detail: string;
}

/** A text that must have visible words and may have `max` characters. */
export function required(value: string | undefined, max: number, field: string): SendProblem | null {
  if (value === undefined || value.trim() === '') return { code: 'empty', detail: field };
  return optional(value, max, field);
}

/** A text that may be absent and may have `max` characters. */
export function optional(value: string | undefined, max: number, field: string): SendProblem | null {
  return value !== undefined && value.length > max ? { code: 'too-long', detail: field } : null;
}

/** The first that is one. */
export function firstProblem(problems: readonly (SendProblem | null)[]): SendProblem | null {
  return problems.find((problem) => problem !== null) ?? null;
}
