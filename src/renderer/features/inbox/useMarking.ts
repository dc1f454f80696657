import { useCallback, useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { useMarked } from '../../stores/marked';
import { useDesk } from '../app/desk';
import type { ListPart } from './ListWindow';

interface Marking {
  /** Space marks, Ctrl A marks what is held, Esc lets go. @returns true when the key was meant for that */
  readonly onKey: (event: KeyboardEvent, index: number) => boolean;
  /** Shift and an arrow: from one row to the next, both included. */
  readonly stretch: (from: number, to: number) => void;
  readonly onClick: (id: string, event: MouseEvent) => void;
}

/** Choosing several rows of the list, by keyboard and by mouse. */
export function useMarking(part: ListPart, open: (id: string) => void): Marking {
  const { isReadOnly } = useDesk().db;
  const held = useRef(part);
  useEffect(() => {
    held.current = part;
  }, [part]);
  // Where a stretch by Shift and click begins.
  const last = useRef<string | null>(null);
  // Marks are of one list: another view begins without.
  useEffect(() => () => useMarked.getState().clear(), []);

  function idAt(index: number): string | undefined {
    return held.current.rows[index - held.current.from]?.id;
  }
  function stretch(from: number, to: number): void {
    if (isReadOnly) return;
    const ids: string[] = [];
    for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) ids.push(idAt(index) ?? '');
    useMarked.getState().add(ids.filter((id) => id !== ''));
  }
  function onKey(event: KeyboardEvent, index: number): boolean {
    const { ids, toggle, add, clear } = useMarked.getState();
    const id = idAt(index);
    if (isReadOnly) return false;
    if (event.key === ' ' && id !== undefined) toggle(id);
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      add(held.current.rows.map((row) => row.id));
    } else if (event.key === 'Escape' && ids.size > 0) clear();
    else return false;
    if (id !== undefined) last.current = id;
    return true;
  }
  const onClick = useCallback(
    (id: string, event: MouseEvent) => {
      const { rows } = held.current;
      if (isReadOnly) return open(id);
      const onBox = event.target instanceof Element && event.target.closest('[data-mark]') !== null;
      const from = rows.findIndex((row) => row.id === last.current);
      const to = rows.findIndex((row) => row.id === id);
      last.current = id;
      const { toggle, add } = useMarked.getState();
      if (event.shiftKey && from >= 0) {
        add(rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id));
      } else if (onBox || event.ctrlKey || event.metaKey) toggle(id);
      else open(id);
    },
    [isReadOnly, open],
  );
  return { onKey, stretch, onClick };
}
