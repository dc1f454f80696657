import type { OpeningHours } from './openingHours';

interface WithHours {
  readonly hours: OpeningHours | null;
}

/**
 * The hours that a sector keeps: its own, else the company's.
 * @param sector undefined: one that is not known here
 * @param companyHours null: the company is always open
 * @returns null: always open
 */
export function hoursKept(sector: WithHours | undefined, companyHours: OpeningHours | null): OpeningHours | null {
  return sector?.hours ?? companyHours;
}
