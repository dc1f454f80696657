import type { Instant } from '../../kernel/instant';

/** Minutes after midnight in the zone's wall clock. `to` ≤ `from` runs past midnight; `to` may be 1440. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** One date that is unlike its weekday: a city holiday, a Saturday in December. No periods: closed. */
export interface SpecialDay {
  /** ISO date, `2026-12-24`. */
  readonly date: string;
  readonly name: string;
  readonly periods: readonly Period[];
}

/** When a company, a sector or an attendant works. Where a field of this type may be null, null is "always". Persisted. */
export interface OpeningHours {
  /** IANA zone, `America/Sao_Paulo`. */
  readonly zone: string;
  /** Seven days, Monday first. */
  readonly week: readonly (readonly Period[])[];
  /** State whose holidays close, beside the national ones: `SP`; null: the national ones alone; absent: none at all. */
  readonly holidaysOf?: string | null;
  readonly specialDays: readonly SpecialDay[];
  /** "Fechado agora": closed whatever the week says, until this moment; `until` null: until somebody opens again. */
  readonly closedNow: { readonly since: Instant; readonly until: Instant | null } | null;
}
