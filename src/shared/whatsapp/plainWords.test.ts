import { expect, it } from 'vitest';
import { plainWords } from './plainWords';

it('drops the marks of bold, italic, struck and fixed words', () => {
  expect(plainWords('Mande os *documentos _todos_*, ~não~ `A1`')).toBe('Mande os documentos todos, não A1');
  expect(plainWords('> Como era')).toBe('Como era');
});

it('keeps marks that format nothing', () => {
  expect(plainWords('2 * 3 = 6 e snake_case')).toBe('2 * 3 = 6 e snake_case');
  expect(plainWords('* item')).toBe('* item');
});
