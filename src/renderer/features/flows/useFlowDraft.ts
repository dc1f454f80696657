import { useCallback, useEffect, useRef, useState } from 'react';
import type { Flow } from '../../../shared/domain/automation/flow/flow';
import { saveFlowDraft } from '../../commands/flows/saveFlowDraft';
import type { FlowRow } from '../../db/flows/row';
import { useDesk } from '../app/desk';

/** Kept so long after the last touch, ms. */
const KEEP_AFTER = 500;
const STEPS_MAX = 100;

interface Edited {
  readonly name: string;
  readonly flow: Flow;
}

export interface FlowDraft extends Edited {
  /** null: all is kept. Otherwise the code of why it is not. */
  readonly trouble: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  change(flow: Flow): void;
  /** The same with what stands there by then. */
  changeFlow(update: (flow: Flow) => Flow): void;
  rename(name: string): void;
  undo(): void;
  redo(): void;
  /** Keeps what is still to be kept. @returns whether all of it is */
  flush(): Promise<boolean>;
}

interface History {
  readonly past: readonly Edited[];
  readonly now: Edited;
  readonly future: readonly Edited[];
}

/** A menu while it is being edited: every change can be taken back, and is kept by itself. */
export function useFlowDraft(row: FlowRow): FlowDraft {
  const [history, setHistory] = useState<History>({ past: [], now: { name: row.name, flow: row.draft }, future: [] });
  const { trouble, flush } = useKeeping(row, history.now);
  const put = useCallback((next: (before: Edited) => Edited): void => {
    setHistory(({ past, now }) => ({ past: [...past, now].slice(-STEPS_MAX), now: next(now), future: [] }));
  }, []);
  const change = useCallback((flow: Flow) => put((before) => ({ ...before, flow })), [put]);
  const changeFlow = useCallback(
    (update: (flow: Flow) => Flow) => put((before) => ({ ...before, flow: update(before.flow) })),
    [put],
  );
  const rename = useCallback((name: string) => put((before) => ({ ...before, name })), [put]);
  const undo = useCallback(() => setHistory(undone), []);
  const redo = useCallback(() => setHistory(redone), []);
  const canUndo = history.past.length > 0;
  const canRedo = history.future.length > 0;
  return { ...history.now, trouble, canUndo, canRedo, change, changeFlow, rename, undo, redo, flush };
}

function undone({ past, now, future }: History): History {
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), now: before, future: [now, ...future] } : { past, now, future };
}

function redone({ past, now, future }: History): History {
  const [next, ...rest] = future;
  return next ? { past: [...past, now], now: next, future: rest } : { past, now, future };
}

function useKeeping({ id, revision }: FlowRow, now: Edited) {
  const { db, attendantId, clock, random } = useDesk();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [first] = useState(now);
  const kept = useRef(first);
  const wanted = useRef(now);
  wanted.current = now;
  const known = useRef(revision);
  const saving = useRef<Promise<boolean> | null>(null);
  const flush = useCallback(async (): Promise<boolean> => {
    await saving.current;
    const next = wanted.current;
    if (next === kept.current) return true;
    const input = { by: attendantId, flowId: id, ...next, revision: known.current };
    const work = saveFlowDraft(db, input, { now: clock(), random }).then((answer) => {
      setTrouble(answer.ok ? null : answer.failure.code);
      if (!answer.ok) return false;
      known.current = answer.value.revision;
      kept.current = next;
      return true;
    });
    saving.current = work;
    return work;
  }, [attendantId, clock, db, id, random]);
  useEffect(() => {
    if (now === kept.current) return;
    const timer = setTimeout(() => void flush(), KEEP_AFTER);
    return () => clearTimeout(timer);
  }, [flush, now]);
  useEffect(() => () => void flush(), [flush]);
  return { trouble, flush };
}
