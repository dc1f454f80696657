import { failures } from './pt-BR/failures';

type GraphCode = keyof typeof failures.graph;
type ActCode = keyof typeof failures.act;

export type FailureKey =
  | `failures.graph.${GraphCode}`
  | 'failures.group'
  | 'failures.permission'
  | 'failures.marketing'
  | 'failures.calling'
  | 'failures.flow'
  | 'failures.blocking'
  | 'failures.username'
  | 'failures.template'
  | 'failures.unknown';

/** Families of codes that say one thing (cloud-api 6.2): first, last, words. */
const families: readonly (readonly [number, number, FailureKey])[] = [
  [201, 299, 'failures.permission'],
  [131200, 131299, 'failures.group'],
  [134100, 134102, 'failures.marketing'],
  [138000, 138025, 'failures.calling'],
  [139000, 139004, 'failures.flow'],
  [139100, 139103, 'failures.blocking'],
  [147001, 147005, 'failures.username'],
  [2388040, 2388299, 'failures.template'],
];

/** Ours: the network (Graph's own 0 is kept as 190); given up by a person; without its file; without an address; an automation's that came too late; one that its customer does not want any more. */
const ours: ReadonlyMap<number, string> = new Map([
  [0, 'network'],
  [-1, 'discarded'],
  [-2, 'mediaLost'],
  [-3, 'addressGone'],
  [-4, 'momentGone'],
  [-5, 'leftAlone'],
]);

function isGraphCode(code: string): code is GraphCode {
  return code in failures.graph;
}

/** The words of a Graph error code: why, and what a person can do. */
export function failureKey(code: number): FailureKey {
  const name = ours.get(code) ?? `c${code}`;
  if (isGraphCode(name)) return `failures.graph.${name}`;
  return families.find(([first, last]) => code >= first && code <= last)?.[2] ?? 'failures.unknown';
}

function isActCode(code: string): code is ActCode {
  return code in failures.act;
}

/** The words of a refused command. */
export function refusalKey(code: string): `failures.act.${ActCode}` {
  return isActCode(code) ? `failures.act.${code}` : 'failures.act.other';
}
