import { describe, expect, it } from 'vitest';
import { moveInOptions, typedOption } from './optionMoves';

const options = ['Ana', 'Érica', 'Edu', 'Rui'].map((label) => ({ label, disabled: label === 'Edu' }));

describe('keys in a list of options', () => {
  it('moves by arrows and passes over what cannot be chosen', () => {
    expect(moveInOptions('ArrowDown', 0, options)).toBe(1);
    expect(moveInOptions('ArrowDown', 1, options)).toBe(3);
    expect(moveInOptions('ArrowUp', 3, options)).toBe(1);
  });

  it('stops at the ends', () => {
    expect(moveInOptions('ArrowDown', 3, options)).toBe(3);
    expect(moveInOptions('ArrowUp', 0, options)).toBe(0);
    expect(moveInOptions('PageDown', 0, options)).toBe(3);
    expect(moveInOptions('PageUp', 3, options)).toBe(0);
    expect(moveInOptions('Home', 3, options)).toBe(0);
    expect(moveInOptions('End', 0, options)).toBe(3);
  });

  it('goes to the first when nothing is marked, and nowhere when nothing can be chosen', () => {
    expect(moveInOptions('ArrowDown', -1, options)).toBe(0);
    expect(moveInOptions('ArrowDown', 0, [{ label: 'Ana', disabled: true }])).toBeNull();
    expect(moveInOptions('x', 0, options)).toBeNull();
  });
});

describe('letters in a list of options', () => {
  it('finds what begins with them, whatever the accents', () => {
    expect(typedOption('e', 0, options)).toBe(1);
    expect(typedOption('ER', 0, options)).toBe(1);
    expect(typedOption('ed', 0, options)).toBeNull();
    expect(typedOption('z', 0, options)).toBeNull();
    expect(typedOption(' ', 0, options)).toBeNull();
  });

  it('goes on with the same letter again, round the end', () => {
    const hours = ['8h', '8h30', '9h'].map((label) => ({ label }));
    expect(typedOption('8', 0, hours)).toBe(1);
    expect(typedOption('88', 1, hours)).toBe(0);
    expect(typedOption('8h3', 0, hours)).toBe(1);
    expect(typedOption('8h', 0, hours)).toBe(0);
  });
});
