import { useCallback, useEffect, useState } from 'react';
import { rehearseMacro, runMacro, type MacroDone, type MacroFailure } from '../../commands/macros/runMacro';
import { undoMacro, type MacroUndo } from '../../commands/macros/macroUndo';
import type { ConversationRow } from '../../db/conversations/row';
import type { Result } from '../../../shared/kernel/result';
import { useMacroRunning } from '../../stores/macroRunning';
import { useNotices } from '../../stores/notices';
import { refusalKey } from '../../words/failureKey';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';

type Answer = Result<MacroDone, MacroFailure>;
type Values = Readonly<Record<string, string>>;

/** While somebody fills in, not every letter is rehearsed, ms. */
const PAUSE_MS = 250;

export interface MacroRunning {
  /** What it would do now; null until that is known. */
  readonly shown: Answer | null;
  /** Step by step, with a mark where something has to be filled in; empty where it cannot be told. */
  readonly did: MacroDone['did'];
  /** Names that are asked for: those that were missing at first, also once they are filled. */
  readonly asked: readonly string[];
  readonly values: Values;
  readonly fill: (name: string, value: string) => void;
  readonly run: () => Promise<void>;
}

/** A macro before it runs: rehearsed with what is filled in, then done. */
export function useMacroRun(macroId: string, conversation: ConversationRow, onDone: () => void): MacroRunning {
  const { db, attendantId: by } = useDesk();
  const occasion = useOccasion();
  const tell = useTellDone();
  const [values, setValues] = useState<Values>({});
  const [asked, setAsked] = useState<readonly string[]>([]);
  const [shown, setShown] = useState<Answer | null>(null);
  const [did, setDid] = useState<MacroDone['did']>([]);
  // What was on the screen when it was asked for: a later answer of a colleague stops it.
  const [seenUpTo] = useState(conversation.lastOrder);
  const { id: conversationId } = conversation;
  const show = useCallback((answer: Answer): void => {
    setShown(answer);
    if (!answer.ok && answer.failure.code === 'variables-missing') {
      const { missing } = answer.failure;
      setAsked((before) => [...before, ...missing.filter((name) => !before.includes(name))]);
    }
  }, []);
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(
      () => {
        const run = { macroId, conversationId, by, values, seenUpTo };
        const rehearse = (filled: Values): Promise<Answer> => rehearseMacro(db, { ...run, values: filled }, occasion());
        void withMarks(rehearse, values).then(({ answer, did: steps }) => {
          if (stale) return;
          show(answer);
          setDid(steps);
        });
      },
      Object.keys(values).length === 0 ? 0 : PAUSE_MS,
    );
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [by, conversationId, db, macroId, occasion, seenUpTo, show, values]);

  async function run(): Promise<void> {
    const answer = await runMacro(db, { macroId, conversationId, by, values, seenUpTo }, occasion());
    if (!answer.ok) return show(answer);
    useMacroRunning.getState().noteRun();
    tell(answer.value);
    onDone();
  }
  return { shown, did, asked, values, fill: (name, value) => setValues({ ...values, [name]: value }), run };
}

/** The rehearsal, and its steps also while something is missing: there stands the name of what has to be filled in. */
async function withMarks(
  rehearse: (values: Values) => Promise<Answer>,
  values: Values,
): Promise<{ readonly answer: Answer; readonly did: MacroDone['did'] }> {
  const answer = await rehearse(values);
  if (answer.ok) return { answer, did: answer.value.did };
  if (answer.failure.code !== 'variables-missing') return { answer, did: [] };
  const marks: Values = Object.fromEntries(
    answer.failure.missing.map((name) => [name, `[${name.replaceAll('_', ' ')}]`]),
  );
  const marked = await rehearse({ ...values, ...marks });
  return { answer, did: marked.ok ? marked.value.did : [] };
}

/** Says that a macro was done, and offers to take it back where that can be. */
function useTellDone(): (done: MacroDone) => void {
  const { t } = useTranslation();
  const { db } = useDesk();
  const occasion = useOccasion();
  return ({ title, undo, did }) => {
    const kept = did.some(({ step: { kind } }) => kind === 'send' || kind === 'reply' || kind === 'note');
    const takeBack = async (what: MacroUndo): Promise<void> => {
      const undone = await undoMacro(db, what, occasion());
      const { say } = useNotices.getState();
      if (undone.ok) say(t(kept ? 'macros.run.undoneKept' : 'macros.run.undone'));
      else say(t(refusalKey(undone.failure.code)), { tone: 'failed' });
    };
    const words = t('macros.run.done', { title });
    useNotices.getState().say(words, { undo: undo === null ? null : () => takeBack(undo) });
  };
}
