import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Instant } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import { messageByWamid } from '../../db/messages/read';
import { timelineAfter, timelineBefore } from '../../db/messages/readTimeline';
import type { TimelinePart } from '../../db/messages/readTimeline';
import type { MessageRow } from '../../db/messages/row';
import { useSelection } from '../../stores/selection';
import { useDesk } from '../app/desk';
import type { Lines } from './useLines';
import type { MessageWindow } from './useMessageWindow';

interface JumpParts {
  readonly conversationId: string;
  readonly parts: readonly TimelinePart[];
  readonly stretch: MessageWindow;
  readonly lines: Lines;
  readonly setFlash: (key: string | null) => void;
  /** Arrows go on from there. */
  readonly setActive: (key: string) => unknown;
}

const FLASH_MS = 1_600;

export interface Jump {
  /** To a message by its wamid. */
  readonly toWamid: (wamid: string) => void;
  /** To the first message from a moment on; after the last one, to that. */
  readonly toMoment: (at: Instant) => void;
}

/**
 * Goes to a message, reading its stretch first when it is far away, and lights it up for a moment. A place that a search
 * found is gone to in the same way.
 */
export function useJump({ conversationId, parts, stretch, lines, setFlash, setActive }: JumpParts): Jump {
  const { db } = useDesk();
  const wanted = useRef<{ readonly key: string; readonly order: number } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  function land(): boolean {
    const key = wanted.current?.key ?? null;
    if (key === null || !lines.goTo(key, 'center')) return false;
    setFlash(key);
    setActive(key);
    wanted.current = null;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setFlash(null), FLASH_MS);
    return true;
  }

  function go(key: string, order: number): void {
    wanted.current = { key, order };
    if (!land()) stretch.showAround(order);
  }

  useEffect(() => {
    if (wanted.current !== null) land();
  });
  // It may stand in an earlier conversation, and those are known a moment later than this one.
  const { showAround, turns } = stretch;
  useEffect(() => {
    if (wanted.current !== null) showAround(wanted.current.order);
  }, [showAround, turns]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const place = useSelection((state) => (state.place?.conversationId === conversationId ? state.place : null));
  const gone = useRef(0);
  // Before the paint: whoever comes from a search sees the place at once, not the end first.
  useLayoutEffect(() => {
    if (place === null || place.turn === gone.current) return;
    gone.current = place.turn;
    go(place.key, place.order);
  });

  async function toMoment(at: Instant): Promise<void> {
    const message = await messageFrom(db, parts, at);
    if (message) go(message.id, message.order);
  }
  return {
    toWamid: (wamid) => void messageByWamid(db, wamid).then((message) => message && go(message.id, message.order)),
    toMoment: (at) => void toMoment(at),
  };
}

/** The first message from a moment on; after the last one, that. */
async function messageFrom(
  db: BalcaoDatabase,
  parts: readonly TimelinePart[],
  at: Instant,
): Promise<MessageRow | undefined> {
  // Orders are whole milliseconds, and `timelineAfter` excludes its own.
  const [next] = await timelineAfter(db, parts, at - 0.5, 1);
  return next ?? (await timelineBefore(db, parts, Infinity, 1)).at(-1);
}
