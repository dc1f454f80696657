/** An expected failure: a stable `code` that words/ translates, and a technical `detail` without personal data. */
export interface Failure {
  readonly code: string;
  readonly detail?: string;
}

/** The answer of anything that may be refused. Surprises are thrown; expected failures are values. */
export type Result<Value, F extends Failure = Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: F };

/** Wraps a value as success. */
export function done<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Wraps a failure. */
export function refused<F extends Failure>(failure: F): { readonly ok: false; readonly failure: F } {
  return { ok: false, failure };
}
