import { useState, type KeyboardEvent, type RefObject } from 'react';
import { findReplies } from '../../../shared/domain/replies/findReplies';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import { slashAt } from '../composer/slashAt';

/** More are not offered at once: another letter tells them apart. */
const MOST = 30;

export interface ReplyPicking {
  /** null: nothing is being looked for. */
  readonly query: string | null;
  readonly offered: readonly QuickReplyRow[];
  readonly active: number;
  readonly pick: (index: number) => void;
  /** Begins a search at the caret. */
  readonly begin: () => void;
  /** The text or the caret has changed. */
  readonly moved: (caret: number, typed: boolean) => void;
  /** @returns true when the key was meant for the offer */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

interface Picking {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly replies: readonly QuickReplyRow[];
  /** Puts words in place of a stretch of the text. */
  readonly put: (from: number, to: number, words: string) => void;
  readonly onPick: (reply: QuickReplyRow, from: number, to: number) => void;
}

/** `/` in a field: which ready texts it may mean, and the keys that choose. */
export function useReplyPicker({ field, text, replies, put, onPick }: Picking): ReplyPicking {
  const [caret, setCaret] = useState(0);
  const [mark, setMark] = useState(0);
  const [shut, setShut] = useState(true);
  const typed = shut ? null : slashAt(text, caret);
  const found = typed ? findReplies(replies, typed.query).slice(0, MOST) : [];
  // Words after a / that fit nothing are just words.
  const lost = found.length === 0 && typed !== null && typed.query.includes(' ');
  const active = Math.min(mark, Math.max(0, found.length - 1));

  function pick(index: number): void {
    const reply = found[index];
    if (!reply || !typed) return;
    setShut(true);
    onPick(reply, typed.from, caret);
  }
  function onKey({ key, shiftKey }: KeyboardEvent): boolean {
    if (typed === null || lost) return false;
    if (key === 'Escape') setShut(true);
    else if (found.length === 0) return false;
    else if (key === 'ArrowDown') setMark((active + 1) % found.length);
    else if (key === 'ArrowUp') setMark((active + found.length - 1) % found.length);
    else if ((key === 'Enter' || key === 'Tab') && !shiftKey) pick(active);
    else return false;
    return true;
  }
  function moved(place: number, byTyping: boolean): void {
    setCaret(place);
    if (!byTyping) return;
    setShut(false);
    setMark(0);
  }
  function begin(): void {
    const at = field.current?.selectionStart ?? text.length;
    const before = text[at - 1];
    const words = before === undefined || /\s/.test(before) ? '/' : ' /';
    put(at, at, words);
    moved(at + words.length, true);
  }
  return { query: lost ? null : (typed?.query ?? null), offered: found, active, pick, begin, moved, onKey };
}
