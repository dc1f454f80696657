import { useEffect, useState } from 'react';
import type { ImportRow } from '../../db/imports/row';

const PREFIX = 'importing-';

/** Says to every window that this import is under way; the browser ends it when the work or its window does. */
export function holdImport<Value>(importId: string, work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(PREFIX + importId, work);
}

/**
 * Which of these imports are under way in any window; one that is not, and did not end either, was broken off.
 * @param now asks again when it moves: a window that dies tells nobody
 * @returns null: not known yet
 */
export function useImportsUnderWay(rows: readonly ImportRow[] | undefined, now: number): ReadonlySet<string> | null {
  const [underWay, setUnderWay] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!rows?.some(({ state }) => state === 'running')) return;
    let wanted = true;
    void navigator.locks.query().then(({ held = [] }) => {
      const ids = held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
      if (wanted) setUnderWay(new Set(ids));
    });
    return () => {
      wanted = false;
    };
  }, [rows, now]);
  return underWay;
}
