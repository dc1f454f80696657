import { describe, expect, it } from 'vitest';
import { countWords } from './countWords';

describe('countWords', () => {
  it.each([0, 7, 999, 1_000, 12_345, 100_000, 1_234_567])('writes %i as the language does', (count) => {
    expect(countWords(count)).toBe(count.toLocaleString('pt-BR'));
  });
});
