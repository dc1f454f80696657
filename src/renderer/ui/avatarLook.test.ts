import { describe, expect, it } from 'vitest';
import { hueOf, initialsOf } from './avatarLook';

describe('initialsOf', () => {
  it.each([
    ['Joana Prado', 'JP'],
    ['Aurélio Batista Nogueira da Silva', 'AS'],
    ['joana', 'J'],
    ['@lu.moreira', '@l'],
    ['+55 67 99123-4410', '55'],
    ['🙂 Ana', 'A'],
    ['   ', '?'],
    ['~', '?'],
    ['👩🏽‍🍳🎂', '👩🏽‍🍳'],
    ['🇧🇷🎉', '🇧🇷'],
    ['محمد علي', 'مع'],
  ])('%s → %s', (title, initials) => {
    expect(initialsOf(title)).toBe(initials);
  });
});

describe('hueOf', () => {
  it('stays with the id and spreads', () => {
    expect(hueOf('ct-1')).toBe(hueOf('ct-1'));
    const hues = new Set(Array.from({ length: 200 }, (_, place) => hueOf(`ct-${place}`)));
    expect(hues.size).toBe(8);
  });
});
