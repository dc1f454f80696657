import type { MediaContent } from '../conversations/content';
import type { Priority } from '../conversations/service';
import type { ReplyScope } from '../replies/quickReply';

/** How long after the macro something scheduled falls due. Persisted inside macros, like everything in this file. */
export interface MacroDelay {
  readonly unit: 'minutes' | 'hours' | 'days';
  readonly count: number;
  /** With `days`: at this minute of the day on the company's clock; null: at the same time of day. */
  readonly at: number | null;
}

/** One of the acts that a macro does, in its order. */
export type MacroStep =
  /** A text of its own, with files. */
  | { readonly kind: 'send'; readonly text: string; readonly attachments: readonly MediaContent[] }
  /** A ready text, as it stands on the day. */
  | { readonly kind: 'reply'; readonly replyId: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'tag'; readonly tags: readonly string[] }
  | { readonly kind: 'untag'; readonly tags: readonly string[] }
  | { readonly kind: 'priority'; readonly priority: Priority }
  /** Leaves later, checked at its moment like everything scheduled. */
  | {
      readonly kind: 'later';
      readonly text: string;
      readonly delay: MacroDelay;
      readonly unlessAnswered: boolean;
      /** Absent: none. */
      readonly attachments?: readonly MediaContent[];
    }
  | { readonly kind: 'remind'; readonly text: string; readonly delay: MacroDelay; readonly unlessAnswered: boolean }
  /** Whoever runs the macro takes the conversation. */
  | { readonly kind: 'take' }
  | { readonly kind: 'person'; readonly attendantId: string }
  | { readonly kind: 'sector'; readonly sectorId: string }
  | { readonly kind: 'close'; readonly reason: string };

export type MacroStepKind = MacroStep['kind'];

/** Several acts in one, made once and done with one choice. */
export interface Macro {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly MacroStep[];
  readonly scope: ReplyScope;
  /** Attendant of an own one; null otherwise. */
  readonly ownerId: string | null;
  readonly sectorId: string | null;
}

/** More is no macro any more but a procedure. */
export const STEPS_MAX = 12;

/** After these somebody else has the conversation, or nobody: they come last, and there is one of them at most. */
const ends: ReadonlySet<MacroStepKind> = new Set<MacroStepKind>(['person', 'sector', 'close']);

/** Whether a step ends the turn of whoever runs the macro. */
export function endsTurn({ kind }: Pick<MacroStep, 'kind'>): boolean {
  return ends.has(kind);
}

/** The files that a step sends, now or later. */
export function filesOfStep(step: MacroStep): readonly MediaContent[] {
  return step.kind === 'send' || step.kind === 'later' ? (step.attachments ?? []) : [];
}

/** The steps with one more, in its place: before the one that ends the turn. */
export function withStep(steps: readonly MacroStep[], step: MacroStep): readonly MacroStep[] {
  const last = steps.at(-1);
  return last && endsTurn(last) && !endsTurn(step) ? [...steps.slice(0, -1), step, last] : [...steps, step];
}
