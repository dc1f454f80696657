import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeEntries, type Known } from './mergeEntries';

const keyOf = (entry: string): string => entry;

/** What stands there after an import. */
function after(known: Known<string>, entries: readonly string[]): Known<string> {
  const rows = new Map([...known].map(([key, list]) => [key, [...list]]));
  for (const { entry, key } of mergeEntries(entries, keyOf, known).fresh)
    rows.set(key, [...(rows.get(key) ?? []), entry]);
  return rows;
}

const chats = fc.array(fc.constantFrom('oi', 'ok', 'tchau', 'foto'), { maxLength: 30 });
const sorted = (known: Known<string>): string[] => [...known.values()].flat().sort();

it('keeps what was said several times in one minute', () => {
  expect(sorted(after(new Map(), ['ok', 'ok', 'oi', 'ok']))).toEqual(['oi', 'ok', 'ok', 'ok']);
});

it('adds nothing when the same comes again, whole or in part', () => {
  fc.assert(
    fc.property(chats, fc.nat(), fc.nat(), (chat, from, to) => {
      const once = after(new Map(), chat);
      const part = chat.slice(Math.min(from, to) % (chat.length + 1), Math.max(from, to) % (chat.length + 1));
      expect(sorted(after(after(once, chat), part))).toEqual([...chat].sort());
    }),
  );
});

it('gives the whole from two parts that overlap by whole minutes, in either order', () => {
  // Keys of different minutes never meet: a minute is wholly in a part, or not at all.
  fc.assert(
    fc.property(fc.array(chats, { maxLength: 8 }), fc.nat(8), fc.nat(8), (minutes, a, b) => {
      const lines = minutes.map((chat, minute) => chat.map((word) => `${minute}|${word}`));
      const [first, second] = [lines.slice(0, Math.max(a, b)).flat(), lines.slice(Math.min(a, b)).flat()];
      const whole = [...lines.flat()].sort();
      expect(sorted(after(after(new Map(), first), second))).toEqual(whole);
      expect(sorted(after(after(new Map(), second), first))).toEqual(whole);
    }),
  );
});
