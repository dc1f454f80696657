import { useState, type KeyboardEvent, type RefObject } from 'react';
import type { MacroRow } from '../../db/macros/row';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import { slashAt, type TypedSlash } from '../composer/slashAt';
import { ALL, offersOn, sameShelf, shelvesOf, type Offer, type Shelf } from './offers';

export interface ReplyPicking {
  /** null: nothing is being looked for. */
  readonly query: string | null;
  readonly offered: readonly Offer[];
  readonly active: number;
  readonly pick: (index: number) => void;
  /** Folders and macros to look through; none where there is nothing to choose. */
  readonly shelves: readonly Shelf[];
  readonly shelf: Shelf;
  readonly show: (shelf: Shelf) => void;
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
  readonly macros: readonly MacroRow[];
  /** Puts words in place of a stretch of the text. */
  readonly put: (from: number, to: number, words: string) => void;
  readonly onPick: (offer: Offer, from: number, to: number) => void;
}

/** `/` in a field: which ready texts and macros it may mean, and the keys that choose. */
export function useReplyPicker({ field, text, replies, macros, put, onPick }: Picking): ReplyPicking {
  const [caret, setCaret] = useState(0);
  const [mark, setMark] = useState(0);
  const [shut, setShut] = useState(true);
  const typed = shut ? null : slashAt(text, caret);
  const { shelves, shelf, found, choose, turn } = useShelves(typed, replies, macros);
  // Words after a / that fit nothing are just words.
  const lost = found.length === 0 && typed !== null && typed.query.includes(' ');
  const active = Math.min(mark, Math.max(0, found.length - 1));

  function pick(index: number): void {
    const offer = found[index];
    if (!offer || !typed) return;
    setShut(true);
    onPick(offer, typed.from, caret);
  }
  function show(next: Shelf): void {
    choose(next);
    setMark(0);
  }
  function onKey({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (typed === null || lost) return false;
    const plain = !shiftKey && !ctrlKey && !metaKey;
    const next = plain ? turn(key) : null;
    if (next !== null) show(next);
    else if (key === 'Escape') setShut(true);
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
    // A new search begins with everything.
    if (shut) choose(ALL);
    setShut(false);
    setMark(0);
  }
  function begin(): void {
    const at = field.current?.selectionStart ?? text.length;
    const words = slashFor(text[at - 1]);
    put(at, at, words);
    moved(at + words.length, true);
  }
  const query = lost || typed === null ? null : typed.query;
  return { query, offered: found, active, pick, shelves, shelf, show, begin, moved, onKey };
}

/** A / that begins a search, whatever stands before the caret. */
function slashFor(before: string | undefined): string {
  return before === undefined || /\s/.test(before) ? '/' : ' /';
}

/** What is looked through, and what is found there. */
function useShelves(typed: TypedSlash | null, replies: Picking['replies'], macros: Picking['macros']) {
  const [chosen, choose] = useState<Shelf>(ALL);
  const shelves = typed ? shelvesOf(replies, macros) : [];
  const known = shelves.find((each) => sameShelf(each, chosen)) ?? ALL;
  const shelf: Shelf = typed?.double ? { kind: 'macros' } : known;
  const found = typed ? offersOn(shelf, typed.query, replies, macros) : [];
  /** The next one, while nothing is typed yet: with a word ← and → move in it, and null is given. */
  function turn(key: string): Shelf | null {
    if (key !== 'ArrowRight' && key !== 'ArrowLeft') return null;
    if (typed === null || typed.query !== '' || typed.double || shelves.length === 0) return null;
    const by = key === 'ArrowRight' ? 1 : -1;
    const place = shelves.findIndex((each) => sameShelf(each, shelf));
    return shelves[(place + by + shelves.length) % shelves.length] ?? null;
  }
  return { shelves, shelf, found, choose, turn };
}
