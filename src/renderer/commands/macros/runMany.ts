import { whyNot } from '../../../shared/domain/team/permissions';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import type { Occasion } from '../occasion';
import { undoMacro } from './macroUndo';
import type { MacroUndo } from './macroUndo';
import { rehearseMacro, runMacro } from './runMacro';
import type { MacroDone, MacroFailure, MacroRun } from './runMacro';

/** A conversation as it was on the screen when somebody chose it. */
export interface MacroTarget {
  readonly conversationId: string;
  /** `order` of its last message: a later answer of a colleague stops it there. */
  readonly seenUpTo: number;
}

export interface MacroOnMany extends Pick<MacroRun, 'macroId' | 'by' | 'values'> {
  readonly targets: readonly MacroTarget[];
}

/** `not-in-bulk`: this person may not do anything to it together with others; why, as permissions say. */
export type ManyFailure = MacroFailure | { readonly code: 'not-in-bulk'; readonly why: string };

export interface MacroRefused {
  readonly conversationId: string;
  readonly failure: ManyFailure;
}

export interface MacroRehearsal {
  /** Those in which every step can be done. */
  readonly can: readonly string[];
  /** What it would do in the first of them. */
  readonly first: MacroDone | null;
  readonly cannot: readonly MacroRefused[];
  /** What all of those that lack something lack: filled in once for all. */
  readonly missing: readonly string[];
}

export interface MacroOnManyDone {
  readonly title: string;
  readonly conversationIds: readonly string[];
  readonly refused: readonly MacroRefused[];
  /** Newest first, as they have to be taken back. */
  readonly undo: readonly MacroUndo[];
  /** Whether something left for a customer or was noted, which stays. */
  readonly kept: boolean;
}

/** What a macro would do in each of many conversations; nothing of it stays. null: broken off. */
export async function rehearseMany(
  db: BalcaoDatabase,
  run: MacroOnMany,
  occasion: Occasion,
  signal: AbortSignal,
): Promise<MacroRehearsal | null> {
  const can: string[] = [];
  const cannot: MacroRefused[] = [];
  let first: MacroDone | null = null;
  for (const target of run.targets) {
    if (signal.aborted) return null;
    const { conversationId } = target;
    const answer = await inOne(db, run, target, (one) => rehearseMacro(db, one, occasion));
    if (answer.ok) {
      can.push(conversationId);
      first ??= answer.value;
    } else cannot.push({ conversationId, failure: answer.failure });
  }
  return { can, first, cannot, missing: missingEverywhere(cannot) };
}

/**
 * Runs a macro in each of many conversations. In each one it is done whole or not at all, in a transaction of its own: what
 * is refused in one does not stop the others.
 * @param onStep told how many are behind it
 */
export async function runMany(
  db: BalcaoDatabase,
  run: MacroOnMany,
  occasion: () => Occasion,
  onStep: (count: number) => void,
): Promise<MacroOnManyDone> {
  const conversationIds: string[] = [];
  const refusals: MacroRefused[] = [];
  const undo: MacroUndo[] = [];
  let title = '';
  let kept = false;
  for (const [place, target] of run.targets.entries()) {
    const { conversationId } = target;
    const answer = await inOne(db, run, target, (one) => runMacro(db, one, occasion()));
    onStep(place + 1);
    if (!answer.ok) {
      refusals.push({ conversationId, failure: answer.failure });
      continue;
    }
    conversationIds.push(conversationId);
    title = answer.value.title;
    kept ||= answer.value.did.some(({ step: { kind } }) => kind === 'send' || kind === 'reply' || kind === 'note');
    if (answer.value.undo !== null) undo.unshift(answer.value.undo);
  }
  return { title, conversationIds, refused: refusals, undo, kept };
}

/**
 * Takes all of them back, where nothing has happened since.
 * @param ranAt when the last one was done: the ten seconds begin there, since whoever ran it on many had to wait
 */
export async function undoMany(
  db: BalcaoDatabase,
  undo: readonly MacroUndo[],
  ranAt: number,
  occasion: Occasion,
): Promise<Result<{ readonly back: number; readonly moved: number }, { readonly code: 'too-late' }>> {
  let back = 0;
  let moved = 0;
  for (const one of undo) {
    const undone = await undoMacro(db, { ...one, service: { ...one.service, at: ranAt } }, occasion);
    if (undone.ok) back += 1;
    else if (undone.failure.code === 'moved-on') moved += 1;
    else return refused({ code: 'too-late' });
  }
  return done({ back, moved });
}

async function inOne(
  db: BalcaoDatabase,
  { macroId, by, values }: MacroOnMany,
  target: MacroTarget,
  act: (run: MacroRun) => Promise<Result<MacroDone, MacroFailure>>,
): Promise<Result<MacroDone, ManyFailure>> {
  const [person, conversation] = [await db.attendants.get(by), await db.conversations.get(target.conversationId)];
  if (!conversation) return refused({ code: 'no-conversation' });
  // To do it to many is an act of its own; each step asks again inside its transaction.
  const why = person ? whyNot(person, 'bulk', conversation.service) : 'left';
  return why === null ? act({ macroId, by, values, ...target }) : refused({ code: 'not-in-bulk', why });
}

/** What only some lack differs between customers, and is nobody's to fill in for all. */
function missingEverywhere(cannot: readonly MacroRefused[]): readonly string[] {
  const lacking = cannot.flatMap(({ failure }) => (failure.code === 'variables-missing' ? [failure.missing] : []));
  const [some = [], ...others] = lacking;
  return some.filter((name) => others.every((names) => names.includes(name)));
}
