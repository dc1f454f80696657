import { useCallback, useEffect, useRef, useState } from 'react';
import type { SearchFilter } from '../../../shared/domain/search/searchFilter';
import type { SearchRequest } from '../../../shared/domain/search/searchRequest';
import { findRows, type Found, type FoundRow } from '../../search/searchDesk';
import { useDesk } from '../app/desk';
import { useSeen } from '../inbox/useSeen';
import { useIndexStatus } from './useIndexStatus';
import { useScope } from './useScope';

export interface MessageHits {
  /** null until the first answer to this question. */
  readonly found: Found | null;
  readonly asking: boolean;
  /** Reads on behind the last hit. */
  readonly more: () => void;
}

/** What is looked for; the same object as long as it is the same question. */
export interface Wanted {
  readonly typed: string;
  readonly filter: SearchFilter;
  readonly order: SearchRequest['order'];
  readonly limit: number;
}

/** The index is asked no oftener than every so many ms; the tables, which take longer, once a person has paused so long. */
const PAUSE = 60;

/** Messages and notes that answer; null asks nothing. The last question wins, whatever order answers come in. */
export function useMessageHits(wanted: Wanted | null): MessageHits {
  const { db, search: client, clock } = useDesk();
  const seen = useSeen();
  const scope = useScope();
  const { state, documents } = useIndexStatus();
  const [answer, setAnswer] = useState<{ readonly of: string; readonly found: Found } | null>(null);
  const [asking, setAsking] = useState(false);
  const question = wanted === null ? '' : JSON.stringify([wanted, scope]);
  const latest = useRef('');
  const askedAt = useRef(-Infinity);
  // Whoever has read on keeps the place: what is new is found by the next search.
  const readOn = wanted !== null && (answer?.found.rows.length ?? 0) > wanted.limit;
  const fresh = readOn ? 0 : documents;

  const ask = useCallback(
    async (after: number | null): Promise<Found | null> => {
      if (question === '') return null;
      const [{ typed, filter, order, limit }, within] = JSON.parse(question) as [Wanted, SearchRequest['scope']];
      setAsking(true);
      try {
        return await findRows({ db, client, clock }, { typed, filter, order, limit, scope: within, after }, seen);
      } finally {
        if (latest.current === question) setAsking(false);
      }
    },
    [client, clock, db, question, seen],
  );
  useEffect(() => {
    latest.current = question;
    const now = performance.now();
    const wait = state === 'following' ? Math.max(0, askedAt.current + PAUSE - now) : PAUSE;
    const timer = setTimeout(() => {
      askedAt.current = performance.now();
      void ask(null).then((found) => found && latest.current === question && setAnswer({ of: question, found }));
    }, wait);
    return () => clearTimeout(timer);
    // Asked again once the index is whole, or gone, and when something came into it.
  }, [ask, question, state, fresh]);

  const found = answer?.of === question ? answer.found : null;
  const more = useCallback(() => {
    if (!found || found.next === null) return;
    void ask(found.next).then(
      (next) => next && latest.current === question && setAnswer({ of: question, found: joined(found, next) }),
    );
  }, [ask, found, question]);
  return { found, asking, more };
}

function joined(before: Found, next: Found): Found {
  const known = new Set(before.rows.map(keyOf));
  return { ...next, rows: [...before.rows, ...next.rows.filter((row) => !known.has(keyOf(row)))] };
}

/** Key of the line in its conversation, as the stream has it. */
export function keyOf({ message, note }: FoundRow): string {
  return message ? message.id : `note-${note?.id ?? ''}`;
}
