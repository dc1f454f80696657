import type { MacroStep } from '../../../shared/domain/macros/macro';
import { maySeeReply } from '../../../shared/domain/replies/quickReply';
import { whyNot } from '../../../shared/domain/team/permissions';
import { done, refused } from '../../../shared/kernel/result';
import type { Failure, Result } from '../../../shared/kernel/result';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import { readReplyFacts } from '../../db/house/readReplyFacts';
import type { MacroRow } from '../../db/macros/row';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { macroBlanks, type MacroBlanks } from './macroTexts';
import { macroTables, type MacroScene } from './macroScene';
import { doStep, type StepDone } from './macroStep';
import { UndoPoint, type MacroUndo } from './macroUndo';

export interface MacroRun {
  readonly macroId: string;
  readonly conversationId: string;
  readonly by: string;
  /** What somebody filled in for what is not known of the customer. */
  readonly values: Readonly<Record<string, string>>;
  /** `order` of the last message that was seen; a later answer of somebody else stops it. */
  readonly seenUpTo: number;
}

export interface MacroDone {
  readonly title: string;
  /** In the order of the steps. */
  readonly did: readonly (StepDone & { readonly step: MacroStep })[];
  /** null: there is nothing to take back. */
  readonly undo: MacroUndo | null;
}

export type MacroFailure =
  | { readonly code: 'no-macro' | 'no-conversation' | 'not-allowed' }
  | MacroBlanks
  /** Step `place` (from 0) is refused with `why`: nothing of the macro was done. */
  | { readonly code: 'step-refused'; readonly place: number; readonly step: MacroStep; readonly why: Failure };

type Answer = Result<MacroDone, MacroFailure>;

/** Leaves the transaction without a trace, with what came of it. */
class TakenBack extends Error {
  override readonly name = 'TakenBack';
  constructor(readonly answer: Answer) {
    super('taken back');
  }
}

/**
 * Does all steps of a macro in one transaction: either every one of them, each permitted and judged by its own command,
 * or none. The log says that the macro ran, then what its steps did.
 */
export async function runMacro(db: BalcaoDatabase, run: MacroRun, occasion: Occasion): Promise<Answer> {
  return inOneGo(db, run, occasion, false);
}

/** The same to the last step, and then nothing of it stays: what a preview shows is what the run would do. */
export async function rehearseMacro(db: BalcaoDatabase, run: MacroRun, occasion: Occasion): Promise<Answer> {
  return inOneGo(db, run, occasion, true);
}

async function inOneGo(db: BalcaoDatabase, run: MacroRun, occasion: Occasion, rehearsed: boolean): Promise<Answer> {
  try {
    return await db.transaction('rw', macroTables(db), async () => {
      const answer = await allSteps(db, run, occasion);
      if (rehearsed || !answer.ok) throw new TakenBack(answer);
      return answer;
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.answer;
    throw error;
  }
}

async function allSteps(db: BalcaoDatabase, run: MacroRun, occasion: Occasion): Promise<Answer> {
  const { macroId, conversationId, by } = run;
  const [macro, conversation] = [await db.macros.get(macroId), await db.conversations.get(conversationId)];
  if (!macro) return refused({ code: 'no-macro' });
  if (!conversation) return refused({ code: 'no-conversation' });
  if (!(await mayRun(db, by, macro, conversation))) return refused({ code: 'not-allowed' });
  const facts = await readReplyFacts(db, conversation, by, occasion.now);
  const scene: MacroScene = { db, occasion, facts, ...run };
  const whole = await macroBlanks(scene, macro.steps);
  if (!whole.ok) return whole;
  await note(db, run, macro, occasion);
  const point = new UndoPoint(conversation);
  const did: MacroDone['did'][number][] = [];
  for (const [place, step] of macro.steps.entries()) {
    // A millisecond apart, so that log and conversation show them in their order.
    const moment = { ...occasion, now: occasion.now + place };
    const stepped = await doStep({ ...scene, occasion: moment }, step);
    if (!stepped.ok) return refused({ code: 'step-refused', place, step, why: stepped.failure });
    did.push({ ...stepped.value, step });
    if (step.kind === 'send' || step.kind === 'reply') point.moveTo(await db.conversations.get(conversationId));
  }
  await db.macros.put({ ...macro, uses: macro.uses + 1, lastUsedAt: occasion.now });
  const scheduledIds = did.flatMap(({ scheduledId }) => scheduledId ?? []);
  const undo = point.undo(await db.conversations.get(conversationId), { by, at: occasion.now, scheduledIds });
  return done({ title: macro.title, did, undo });
}

async function mayRun(
  db: BalcaoDatabase,
  by: string,
  macro: MacroRow,
  { service }: Pick<ConversationRow, 'service'>,
): Promise<boolean> {
  const person = await db.attendants.get(by);
  return person !== undefined && maySeeReply(macro, person) && whyNot(person, 'see', service) === null;
}

async function note(db: BalcaoDatabase, run: MacroRun, { id, title, steps }: MacroRow, { now }: Occasion) {
  const entry = { at: now, actor: `attendant:${run.by}`, conversationId: run.conversationId, cause: id };
  const body = { macroId: id, title, steps: steps.map(({ kind }) => kind) };
  await appendChanges(db, [{ ...entry, kind: 'macro.ran', body }]);
}
