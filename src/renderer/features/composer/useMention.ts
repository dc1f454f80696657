import { useState, type KeyboardEvent, type RefObject } from 'react';
import type { AttendantRow } from '../../db/attendants/row';
import { mentionAt, peopleFor } from './mentions';

/** More are not offered at once: another letter tells them apart. */
const MOST = 6;

export interface Mention {
  /** Who may be meant by what is being typed; none: no @ is. */
  readonly offered: readonly AttendantRow[];
  readonly active: number;
  readonly pick: (index: number) => void;
  /** Begins a mention at the caret. */
  readonly begin: () => void;
  /** The text or the caret has changed. */
  readonly moved: (caret: number, typed: boolean) => void;
  /** @returns true when the key was meant for the offer */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/** @ in a field: whom it may mean, and the keys that choose. */
export function useMention(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  people: readonly AttendantRow[],
  change: (text: string) => void,
): Mention {
  const [caret, setCaret] = useState(0);
  const [mark, setMark] = useState(0);
  const [shut, setShut] = useState(false);
  const typed = shut || people.length === 0 ? null : mentionAt(text, caret);
  const offered = typed ? peopleFor(people, typed.query).slice(0, MOST) : [];
  const active = Math.min(mark, offered.length - 1);

  function put(from: number, words: string): void {
    change(text.slice(0, from) + words + text.slice(caret));
    const place = from + words.length;
    setCaret(place);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(place, place);
    });
  }
  function pick(index: number): void {
    const person = offered[index];
    if (person && typed) put(typed.from, `@${person.name} `);
  }
  function onKey({ key }: KeyboardEvent): boolean {
    if (offered.length === 0) return false;
    if (key === 'ArrowDown') setMark((active + 1) % offered.length);
    else if (key === 'ArrowUp') setMark((active + offered.length - 1) % offered.length);
    else if (key === 'Enter' || key === 'Tab') pick(active);
    else if (key === 'Escape') setShut(true);
    else return false;
    return true;
  }
  function moved(place: number, byTyping: boolean): void {
    setCaret(place);
    if (!byTyping) return;
    setShut(false);
    setMark(0);
  }
  return { offered, active, pick, begin: () => put(caret, mentionStart(text, caret)), moved, onKey };
}

/** An @ begins a word. */
function mentionStart(text: string, caret: number): string {
  const before = text[caret - 1];
  return before === undefined || /\s/.test(before) ? '@' : ' @';
}
