import { useEffect, useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { useSelection } from '../../stores/selection';
import type { StreamRow } from './streamRows';
import { stepMessage, type Step } from './stepMessage';
import { turnPage } from './turnPage';
import type { Lines } from './useLines';
import type { MessageWindow } from './useMessageWindow';

const steps: Readonly<Record<string, Step>> = { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' };
/** What has uses of its own for these keys. */
const OWN_KEYS = 'input, textarea, select, audio, video, [role="slider"]';

interface ActiveParts {
  readonly stretch: MessageWindow;
  readonly rows: readonly StreamRow[];
  readonly active: string | null;
  readonly setActive: (key: string | null) => void;
  readonly lines: Lines;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The first position has been taken. */
  readonly settled: boolean;
  readonly toEnd: () => void;
  /** The first message of all: it may have to be read. */
  readonly toBeginning: () => void;
}

interface ActiveMessage {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  /** The last message takes the focus. */
  readonly enterLast: () => void;
}

/** Makes a message the active one and focuses it as soon as it stands in the page and can be seen; whoever goes elsewhere meanwhile stays there. */
function useMessageFocus({ scroller, active, setActive }: ActiveParts): { want(key: string): void; take(): void } {
  const wanted = useRef<{ readonly key: string; readonly from: Element | null } | null>(null);
  function take(): void {
    if (wanted.current === null) return;
    const { key, from } = wanted.current;
    const now = document.activeElement;
    const moved = now !== from && now !== document.body;
    const element = scroller.current?.querySelector<HTMLElement>(`[data-message-id="${CSS.escape(key)}"]`);
    if (!moved) element?.focus({ preventScroll: true });
    if (moved || (element && document.activeElement === element)) wanted.current = null;
  }
  function want(key: string): void {
    setActive(key);
    wanted.current = { key, from: document.activeElement };
    // Often it stands there already, and where it is the active one nothing would be painted anew.
    take();
  }
  const latest = useRef(want);
  useEffect(() => {
    latest.current = want;
  });
  // Gone to while the log itself had the keys: they go on from the message that was found.
  useEffect(() => {
    if (active !== null && document.activeElement === scroller.current) latest.current(active);
  }, [active, scroller]);
  return { want, take };
}

/** One message at a time is active: arrows move it, and it alone is a stop of the Tab key. */
export function useActiveMessage(parts: ActiveParts): ActiveMessage {
  const { stretch, rows, active, setActive, lines, scroller, settled, toEnd, toBeginning } = parts;
  const ready = settled && stretch.atEnd;
  const focus = useMessageFocus(parts);
  // The end is still being read.
  const wantsLast = useRef(false);

  function activate(key: string): void {
    if (stepMessage(rows, key, 'up') === key) lines.goToStart();
    else lines.goTo(key, 'auto');
    focus.want(key);
  }
  function enterLast(): void {
    wantsLast.current = !ready;
    if (settled) toEnd();
    const last = ready ? stepMessage(rows, null, 'last') : null;
    if (last !== null) activate(last);
  }

  useLayoutEffect(() => {
    // The active one of before has been left with its stretch, and the new one is known with the next drawing.
    if (wantsLast.current && ready) return enterLast();
    focus.take();
    if (active === null || rows.some((row) => row.key === active)) return;
    // Its stretch has been left behind: the log takes the focus over, so that the keys go on working.
    setActive(null);
    if (document.activeElement === document.body) scroller.current?.focus();
  });

  function onKeyDown(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    // What floats above the log is not inside it, though React lets its keys come by.
    if (!scroller.current?.contains(target) || target.closest(OWN_KEYS)) return;
    const step = stepOf(event);
    if (step === null || (step === 'page' && active === null)) return;
    event.preventDefault();
    if (step === 'page') lines.stay();
    if (step === 'page') return turnPage(scroller.current, event.key === 'PageUp', focus.want);
    if (step === 'first' && stretch.hasOlder) return toBeginning();
    const next = step === 'last' || step === 'leave' ? null : stepMessage(rows, active, step);
    if (step === 'leave') useSelection.getState().focusComposer();
    else if (step === 'last') enterLast();
    else if (next !== null) activate(next);
  }
  const onFocus = ({ target }: FocusEvent): void => setActive(messageAt(target, scroller.current, active));
  return { onKeyDown, onFocus, enterLast };
}

function stepOf({ key, altKey, metaKey, shiftKey }: KeyboardEvent): Step | 'leave' | 'page' | null {
  if (altKey || metaKey || shiftKey) return null;
  if (key === 'PageUp' || key === 'PageDown') return 'page';
  return key === 'Escape' ? 'leave' : (steps[key] ?? null);
}

/** The message that a focus falls into; the log itself: where the keys go on is not said yet. */
function messageAt(target: Element, log: Element | null, before: string | null): string | null {
  if (target === log) return null;
  const message = log?.contains(target) === true ? target.closest<HTMLElement>('[data-message-id]') : null;
  return message?.dataset['messageId'] ?? before;
}
