import type { Instant } from '../../shared/kernel/instant';
import type { BalcaoDatabase } from '../db/database';
import { appendChanges } from './changeLog';

/** What happened to the team or its sectors. The body never holds a PIN, a code or a picture. */
export interface TeamChange {
  readonly at: Instant;
  /** Attendant id, or `balcao`. */
  readonly by: string;
  readonly kind:
    `attendant.${string}` | `presence.${string}` | `sector.${string}` | 'counter.divided' | 'team.restored';
  /** Of whom or what it tells. */
  readonly subject: string;
  readonly body: unknown;
}

/** Notes it in the change log, inside the running transaction, which must hold `changes` and `meta`. */
export async function noteTeamChange(db: BalcaoDatabase, change: TeamChange): Promise<void> {
  const { at, by, kind, subject, body } = change;
  const actor = by === 'balcao' ? by : `attendant:${by}`;
  await appendChanges(db, [{ at, kind, actor, conversationId: null, cause: subject, body }]);
}

/** The fields that differ, before and after, for the log; a picture only as a sign that there is one. */
export function differences<Row extends object>(
  before: Row,
  after: Row,
  fields: readonly (keyof Row & string)[],
): { readonly before: Partial<Row>; readonly after: Partial<Row> } | null {
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  if (changed.length === 0) return null;
  return { before: pick(before, changed), after: pick(after, changed) };
}

function pick<Row extends object>(row: Row, fields: readonly (keyof Row & string)[]): Partial<Row> {
  const shown = fields.map((field) => [field, field === 'photo' ? row[field] !== null : row[field]] as const);
  return Object.fromEntries(shown) as Partial<Row>;
}
