import { describe, expect, it } from 'vitest';
import { mentionAt, mentionedIn, partsOf, peopleFor } from './mentions';

const people = [
  { id: 'r', name: 'Renata' },
  { id: 'rl', name: 'Renata Lima' },
  { id: 'm', name: 'Márcia Prado' },
];

describe('mentionAt', () => {
  it.each([
    ['Olá @', { from: 4, query: '' }],
    ['@ren', { from: 0, query: 'ren' }],
    ['veja @Márcia Pr', { from: 5, query: 'Márcia Pr' }],
    ['ana@exemplo', null],
    ['sem nada', null],
    ['@ren  ata', null],
    ['@ren\nata', null],
    ['@ ', null],
  ])('%j → %j', (text, found) => {
    expect(mentionAt(text, text.length)).toEqual(found);
  });

  it('looks at the caret, not at the end', () => {
    expect(mentionAt('@ren e mais', 4)).toEqual({ from: 0, query: 'ren' });
  });
});

describe('peopleFor', () => {
  it('finds by the beginning of any word, without accents', () => {
    expect(peopleFor(people, 'MAR').map(({ id }) => id)).toEqual(['m']);
    expect(peopleFor(people, 'renata l').map(({ id }) => id)).toEqual(['rl']);
    expect(peopleFor(people, 'pra').map(({ id }) => id)).toEqual(['m']);
    expect(peopleFor(people, '')).toHaveLength(3);
  });
});

describe('partsOf', () => {
  it('takes the longest name, and whole names only', () => {
    expect(partsOf('Oi @Renata Lima, veja.', people)).toEqual([
      { text: 'Oi ', personId: null },
      { text: '@Renata Lima', personId: 'rl' },
      { text: ', veja.', personId: null },
    ]);
    expect(mentionedIn('@Renatas @renata @Renata', people)).toEqual(['r']);
    expect(mentionedIn('ninguém aqui', people)).toEqual([]);
  });
});
