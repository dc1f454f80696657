import { fold } from '../../../shared/kernel/text';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A mention that is being typed. */
export interface TypedMention {
  /** Where its @ stands. */
  readonly from: number;
  readonly query: string;
}

/** Longest beginning of a name that is still looked up. */
const QUERY_MAX = 30;

/** The @word at the caret; null where none is being typed. An @ inside a word is an address, not a mention. */
export function mentionAt(text: string, caret: number): TypedMention | null {
  const from = text.lastIndexOf('@', caret - 1);
  if (from < 0 || caret - from - 1 > QUERY_MAX) return null;
  const before = text[from - 1];
  if (before !== undefined && /[\p{L}\p{N}]/u.test(before)) return null;
  const query = text.slice(from + 1, caret);
  return /[\n@]|\s{2}|^\s/.test(query) ? null : { from, query };
}

/** The people whom a typed beginning may mean. */
export function peopleFor<Person extends Named>(people: readonly Person[], query: string): readonly Person[] {
  const wanted = fold(query);
  return people.filter(({ name }) => {
    const whole = fold(name);
    return whole.startsWith(wanted) || whole.split(' ').some((word) => word.startsWith(wanted));
  });
}

/** A part of a note: words, or somebody's name after an @. */
export type NotePart = { readonly text: string; readonly personId: string | null };

/** A text in its parts: names of the team after an @ stand alone; the longest name wins. */
export function partsOf(text: string, people: readonly Named[]): readonly NotePart[] {
  const byLength = people.filter(({ name }) => name !== '').sort((a, b) => b.name.length - a.name.length);
  const parts: NotePart[] = [];
  let plain = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const person = byLength.find(({ name }) => namesAt(text, at + 1, name));
    if (!person) continue;
    if (at > plain) parts.push({ text: text.slice(plain, at), personId: null });
    plain = at + 1 + person.name.length;
    parts.push({ text: text.slice(at, plain), personId: person.id });
  }
  if (plain < text.length) parts.push({ text: text.slice(plain), personId: null });
  return parts;
}

function namesAt(text: string, at: number, name: string): boolean {
  const after = text[at + name.length];
  const ends = after === undefined || !/[\p{L}\p{N}]/u.test(after);
  return ends && text.slice(at, at + name.length).toLowerCase() === name.toLowerCase();
}

/** Who is named with an @, each once. */
export function mentionedIn(text: string, people: readonly Named[]): readonly string[] {
  return [...new Set(partsOf(text, people).flatMap(({ personId }) => personId ?? []))];
}
