/** Why the Graph API blocks a number, in the groups that differ in what a person can do (cloud-api 6.2). */
export type GraphReason =
  'policy' | 'locked' | 'payment' | 'permission' | 'number' | 'name' | 'country' | 'template' | 'terms' | 'other';

const reasons: Readonly<Record<number, GraphReason>> = {
  3: 'permission',
  10: 'permission',
  33: 'number',
  368: 'policy',
  130497: 'country',
  131005: 'permission',
  131031: 'locked',
  131037: 'name',
  131042: 'payment',
  131044: 'payment',
  131045: 'number',
  131064: 'template',
  134011: 'terms',
};

/** Codes that a new token cures: the same field serves them wherever they come from. */
const tokenCodes: ReadonlySet<number> = new Set([0, 102, 104, 190, 467]);

export function graphReason(code: number | null): GraphReason {
  if (code === null) return 'other';
  if (code >= 200 && code <= 299) return 'permission';
  return reasons[code] ?? 'other';
}

export function isTokenCode(code: number): boolean {
  return tokenCodes.has(code);
}
