import type { Instant } from '../../kernel/instant';

/** A message that Balcão sends by itself; its text may hold variables, `{{nome}}`. */
export interface AutomaticText {
  readonly on: boolean;
  readonly text: string;
}

/** To whom writes for the first time, or again after a while. */
export interface GreetingSettings extends AutomaticText {
  /** Again after so many days without a word; null: only at the very first contact. */
  readonly againAfterDays: number | null;
}

/** What the company answers by itself. Persisted. */
export interface AutomaticMessages {
  readonly greeting: GreetingSettings;
  /** Outside the hours, once per closed period. */
  readonly away: AutomaticText;
  readonly updatedAt: Instant;
}

/** Nothing is answered until somebody wants it. */
export const nothingAutomatic: AutomaticMessages = {
  greeting: { on: false, text: '', againAfterDays: null },
  away: { on: false, text: '' },
  updatedAt: 0,
};
