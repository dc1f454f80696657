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

/** Outside the hours, once per closed period. */
export interface AwaySettings extends AutomaticText {
  /** Hours of business time within which an answer is promised, `{{prazo}}`; null: none is. */
  readonly promiseHours: number | null;
}

/** To whom waits in the queue while the counter is open, once a wait. `{{posicao}}` is the place in the queue. */
export interface BusySettings extends AutomaticText {
  /** Minutes of business time. */
  readonly afterMinutes: number;
}

/** Asked after a conversation was closed: 1 to 5, by a list. */
export interface SurveySettings extends AutomaticText {
  /** After the answer; '': nothing. */
  readonly thanks: string;
}

/** A customer who does not answer any more; business time of the sector. */
export interface IdleSettings {
  /** null: nobody is reminded. */
  readonly remindAfterMinutes: number | null;
  readonly remindText: string;
  /** After the reminder, or after our last word where there is none; null: is left open. */
  readonly closeAfterMinutes: number | null;
  /** What was answered before is not looked at: a year's conversations must not be closed at once. */
  readonly since: Instant;
}

/** What the company answers by itself. Persisted. */
export interface AutomaticMessages {
  readonly greeting: GreetingSettings;
  readonly away: AwaySettings;
  readonly busy: BusySettings;
  /** After a person closed a conversation. Goes into the survey where there is one: one message less. */
  readonly farewell: AutomaticText;
  readonly survey: SurveySettings;
  /** By sector; absent: nothing. */
  readonly idle: Readonly<Record<string, IdleSettings>>;
  /** Of so many replies of the month on, what can be done without is held back; null: never. (cloud-api 8.2) */
  readonly holdAfterReplies: number | null;
  readonly updatedAt: Instant;
}

const off: AutomaticText = { on: false, text: '' };

/** Nothing is answered until somebody wants it. */
export const nothingAutomatic: AutomaticMessages = {
  greeting: { ...off, againAfterDays: null },
  away: { ...off, promiseHours: null },
  busy: { ...off, afterMinutes: 5 },
  farewell: off,
  survey: { ...off, thanks: '' },
  idle: {},
  holdAfterReplies: null,
  updatedAt: 0,
};

/** Messages that a company can do without when its free replies are nearly used up: nobody waits for them. */
const dispensable: ReadonlySet<string> = new Set(['greeting', 'busy', 'reminder', 'farewell', 'survey', 'thanks']);

/** Messages that answer nothing: who asked to be left alone does not get them. */
const unasked: ReadonlySet<string> = new Set(['reminder', 'farewell', 'survey']);

/** Does this message come without the customer having said anything? */
export function isUnasked(kind: string): boolean {
  return unasked.has(kind);
}

/** Is this message held back, after so many replies of the month? */
export function isHeldBack({ holdAfterReplies }: AutomaticMessages, kind: string, replies: number): boolean {
  return holdAfterReplies !== null && replies >= holdAfterReplies && dispensable.has(kind);
}
