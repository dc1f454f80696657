/** A day on which people do not have to work. */
export interface Holiday {
  /** ISO date, `2026-09-07`. */
  readonly date: string;
  /** As it is called in its country. */
  readonly name: string;
}

/** The holidays of a year in order of date: the national ones, and those of a state unless it is null. */
export type HolidaySource = (year: number, state: string | null) => readonly Holiday[];
