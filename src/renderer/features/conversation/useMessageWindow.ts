import { liveQuery } from 'dexie';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BalcaoDatabase } from '../../db/database';
import type { MessagePage } from '../../db/messages/read';
import { timelineAfter, timelineBefore, timelineBegin } from '../../db/messages/readTimeline';
import type { TimelinePart } from '../../db/messages/readTimeline';
import type { MessageRow } from '../../db/messages/row';
import { useDesk } from '../app/desk';

/** Messages of a page; the first one is read while the conversation itself still is. */
export const PAGE = 60;
/** Messages by which the stretch slides: more of them at once cost a frame over 50 ms. */
const SLIDE = 60;
/** More messages are never held and watched at once; what is farther away is read again when it comes near. */
const MOST = 360;
/** Unread messages beyond this are not shown from the first one. */
const MOST_UNREAD = 240;

export interface MessageWindow {
  /** null until read. */
  readonly messages: readonly MessageRow[] | null;
  readonly hasOlder: boolean;
  readonly atEnd: boolean;
  readonly failed: boolean;
  readonly showOlder: () => void;
  readonly showNewer: () => void;
  readonly showEnd: () => void;
  /** Reads the stretch around a place, by its order, for jumping there. */
  readonly showAround: (order: number) => void;
  /** Counts up when a move was over that another one had been passed over for: it may be asked for again. */
  readonly turns: number;
}

interface Read {
  /** The `order` from which on it was read. */
  readonly first: number;
  readonly messages: readonly MessageRow[];
  readonly atEnd: boolean;
  readonly hasOlder: boolean;
}

/**
 * A live stretch of a timeline: from a first `order`, at most MOST messages; it slides with the reader.
 * @param timeline the parts that it is read from
 */
export function useMessageWindow(
  timeline: readonly TimelinePart[],
  unread: number,
  page: MessagePage | null,
): MessageWindow {
  const { db } = useDesk();
  const parts = useSame(timeline);
  const [atHand] = useState(() => firstRead(page, unread));
  const [failed, setFailed] = useState(false);
  const { first, move, landed, turns } = useMove(atHand?.first ?? null, setFailed);
  const read = useStretch(parts, first, setFailed) ?? atHand;
  useEffect(() => landed(read), [landed, read]);
  const initial = useRef(PAGE + Math.min(unread, MOST_UNREAD));

  const showEnd = useCallback(() => {
    move(timelineBegin(db, parts, Infinity, initial.current).then((begin) => begin ?? -Infinity));
  }, [db, move, parts]);

  useEffect(() => {
    if (!atHand) showEnd();
  }, [atHand, showEnd]);
  const messages = read?.messages ?? null;
  const showOlder = useCallback(() => {
    const top = messages?.[0];
    if (top) move(timelineBegin(db, parts, top.order, SLIDE));
  }, [db, messages, move, parts]);
  const showNewer = useCallback(() => {
    move(Promise.resolve(messages?.[SLIDE]?.order ?? null));
  }, [messages, move]);
  const showAround = useCallback(
    (order: number) => {
      move(timelineBegin(db, parts, order, PAGE).then((begin) => begin ?? order));
    },
    [db, move, parts],
  );
  return {
    messages,
    hasOlder: read?.hasOlder ?? false,
    atEnd: read?.atEnd ?? true,
    failed,
    showOlder,
    showNewer,
    showEnd,
    showAround,
    turns,
  };
}

interface Moves {
  /** Where the stretch begins, or will as soon as it has been read. */
  readonly first: number | null;
  readonly move: (where: Promise<number | null>) => void;
  /** What has been read by now: a move is over when its stretch is. */
  readonly landed: (read: Read | null) => void;
  readonly turns: number;
}

/**
 * Moves the stretch to a first `order` that has to be found, one move at a time; null stays where it is. Until the new
 * stretch has been read nobody moves on from the old one, which would undo the move.
 */
function useMove(begin: number | null, setFailed: (failed: boolean) => void): Moves {
  const [first, setFirst] = useState(begin);
  const at = useRef(begin);
  const moving = useRef(false);
  const awaited = useRef<number | null>(null);
  const passedOver = useRef(false);
  const [turns, setTurns] = useState(0);
  const end = useCallback(() => {
    moving.current = false;
    awaited.current = null;
    if (passedOver.current) setTurns((before) => before + 1);
    passedOver.current = false;
  }, []);
  const move = useCallback(
    (where: Promise<number | null>) => {
      if (moving.current) {
        passedOver.current = true;
        return;
      }
      moving.current = true;
      where.then(
        (order) => {
          if (order === null || order === at.current) return end();
          at.current = order;
          awaited.current = order;
          setFirst(order);
        },
        () => {
          setFailed(true);
          end();
        },
      );
    },
    [end, setFailed],
  );
  const landed = useCallback(
    (read: Read | null) => {
      if (read !== null && read.first === awaited.current) end();
    },
    [end],
  );
  return { first, move, landed, turns };
}

/** The first page as the first look, when it reaches up to the first unread message. */
function firstRead(page: MessagePage | null, unread: number): Read | null {
  const [first] = page?.rows ?? [];
  if (!page || !first || (page.atEnd && unread >= PAGE)) return null;
  return { first: first.order, messages: page.rows, atEnd: page.atEnd, hasOlder: page.hasOlder };
}

/** The live rows from `first` on; null until read. */
function useStretch(
  parts: readonly TimelinePart[],
  first: number | null,
  setFailed: (failed: boolean) => void,
): Read | null {
  const { db } = useDesk();
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (first === null) return;
    const subscription = liveQuery(() => readFrom(db, parts, first)).subscribe({
      next: setRead,
      error: () => setFailed(true),
    });
    return () => subscription.unsubscribe();
  }, [db, first, parts, setFailed]);
  return read;
}

async function readFrom(db: BalcaoDatabase, parts: readonly TimelinePart[], first: number): Promise<Read> {
  // `timelineAfter` excludes its order: orders are whole milliseconds, so half of one before includes the first.
  const [messages, older] = await Promise.all([
    timelineAfter(db, parts, first - 0.5, MOST),
    timelineBefore(db, parts, first - 0.5, 1),
  ]);
  return { first, messages, atEnd: messages.length < MOST, hasOlder: older.length > 0 };
}

/** The same parts as long as they tell the same: each message that comes makes new ones. */
function useSame(parts: readonly TimelinePart[]): readonly TimelinePart[] {
  // An endless part has no number in JSON.
  const told = parts.map(({ conversationId, from, until }) => `${conversationId} ${from} ${until}`).join('\n');
  return useMemo(
    () =>
      told.split('\n').map((line): TimelinePart => {
        const [conversationId = '', from, until] = line.split(' ');
        return { conversationId, from: Number(from), until: Number(until) };
      }),
    [told],
  );
}
