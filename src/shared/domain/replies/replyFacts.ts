import type { Instant } from '../../kernel/instant';

/** What the variables of a text are filled from. null or absent: not known, so a text that asks for it does not leave. */
export interface ReplyFacts {
  readonly now: Instant;
  /** IANA zone of the company: what hour it is, and so which greeting. */
  readonly zone: string;
  /** Name of the customer: given by the team, else of the profile. */
  readonly customerName: string | null;
  readonly attendantName: string | null;
  readonly protocol: string | null;
  readonly companyName: string | null;
  readonly sectorName?: string | null;
  /** When the sector or the company opens next; `now` or earlier: it is open. */
  readonly nextOpening: Instant | null;
  /** Own fields of the customer, and what somebody filled in for this text: name → value. Win over the known ones. */
  readonly fields?: Readonly<Record<string, string>>;
}
