import { useEffect, useState } from 'react';
import { rehearseMany, runMany, undoMany } from '../../commands/macros/runMany';
import type { MacroOnManyDone, MacroRehearsal } from '../../commands/macros/runMany';
import type { ConversationRow } from '../../db/conversations/row';
import { useMacroRunning } from '../../stores/macroRunning';
import { useMarked } from '../../stores/marked';
import { useNotices } from '../../stores/notices';
import { refusalKey } from '../../words/failureKey';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';

/** While somebody fills in, not every letter is rehearsed, ms. */
const PAUSE_MS = 300;

type Values = Readonly<Record<string, string>>;

export interface MacroMany {
  /** null: not known yet. */
  readonly shown: MacroRehearsal | null;
  readonly asked: readonly string[];
  readonly values: Values;
  readonly fill: (name: string, value: string) => void;
  /** How many are behind it; null: it is not running. */
  readonly running: number | null;
  readonly run: () => Promise<void>;
}

/** A macro on many conversations before it runs: rehearsed in each, then done where it can be. */
export function useMacroMany(macroId: string, rows: readonly ConversationRow[], onDone: () => void): MacroMany {
  const { db, attendantId: by } = useDesk();
  const occasion = useOccasion();
  const tell = useTellMany();
  const [filled, setFilled] = useState<{ readonly of: string; readonly values: Values }>({ of: macroId, values: {} });
  const [asked, setAsked] = useState<{ readonly of: string; readonly names: readonly string[] }>({ of: '', names: [] });
  const [shown, setShown] = useState<{ readonly of: string; readonly what: MacroRehearsal } | null>(null);
  const [running, setRunning] = useState<number | null>(null);
  const values = filled.of === macroId ? filled.values : NONE;
  useEffect(() => {
    const ending = new AbortController();
    const targets = rows.map(({ id: conversationId, lastOrder: seenUpTo }) => ({ conversationId, seenUpTo }));
    const look = async (): Promise<void> => {
      const what = await rehearseMany(db, { macroId, by, values, targets }, occasion(), ending.signal);
      if (what === null || ending.signal.aborted) return;
      setShown({ of: macroId, what });
      setAsked((before) => {
        const known = before.of === macroId ? before.names : [];
        return { of: macroId, names: [...known, ...what.missing.filter((name) => !known.includes(name))] };
      });
    };
    const timer = setTimeout(() => void look(), values === NONE ? 0 : PAUSE_MS);
    return () => {
      ending.abort();
      clearTimeout(timer);
    };
  }, [by, db, macroId, occasion, rows, values]);
  const what = shown?.of === macroId ? shown.what : null;
  async function run(): Promise<void> {
    const can = new Set(what?.can);
    const targets = rows
      .filter(({ id }) => can.has(id))
      .map(({ id: conversationId, lastOrder: seenUpTo }) => ({ conversationId, seenUpTo }));
    setRunning(0);
    const done = await runMany(db, { macroId, by, values, targets }, occasion, setRunning);
    useMacroRunning.getState().noteRun();
    tell(done, rows.length - done.conversationIds.length);
    onDone();
  }
  return {
    shown: what,
    asked: asked.of === macroId ? asked.names : [],
    values,
    fill: (name, value) => setFilled({ of: macroId, values: { ...values, [name]: value } }),
    running,
    run,
  };
}

const NONE: Values = {};

/** Says in how many it was done, and offers to take all of them back at once. */
function useTellMany(): (done: MacroOnManyDone, skipped: number) => void {
  const { t } = useTranslation();
  const { db, clock } = useDesk();
  const occasion = useOccasion();
  return ({ title, conversationIds, undo, kept, refused }, skipped) => {
    const { say } = useNotices.getState();
    useMarked.getState().clear();
    const count = conversationIds.length;
    if (count === 0) return say(t(refusalKey(refused[0]?.failure.code ?? '')), { tone: 'failed' });
    const ranAt = clock();
    const takeBack = async (): Promise<void> => {
      const undone = await undoMany(db, undo, ranAt, occasion());
      if (!undone.ok) return say(t(refusalKey(undone.failure.code)), { tone: 'failed' });
      const { back, moved } = undone.value;
      const parts = [
        t('macros.many.undone', { count: back }),
        ...(moved > 0 ? [t('macros.many.moved', { count: moved })] : []),
        ...(kept ? [t('macros.many.kept')] : []),
      ];
      say(`${parts.join('. ')}.`);
    };
    const words = t('macros.many.done', { title, count });
    const said = skipped > 0 ? `${words}; ${t('macros.many.skipped', { count: skipped })}` : words;
    say(said, { undo: undo.length === 0 ? null : takeBack });
  };
}
