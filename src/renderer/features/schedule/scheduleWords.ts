import { schedule } from '../../words/pt-BR/schedule';

type HeldCode = keyof typeof schedule.held;
type ProblemCode = keyof typeof schedule.problem;

/** Why something scheduled did not leave, and what to do. */
export function heldKey(code: string): `schedule.held.${HeldCode}` {
  return `schedule.held.${code in schedule.held ? (code as HeldCode) : 'other'}`;
}

/** Why something cannot be scheduled. */
export function problemKey(code: string): `schedule.problem.${ProblemCode}` {
  return `schedule.problem.${code in schedule.problem ? (code as ProblemCode) : 'other'}`;
}
