import { describe, expect, it } from 'vitest';
import type { MessageContent } from '../domain/conversations/content';
import { contentWords } from '../domain/search/contentWords';
import { parseQuery } from '../domain/search/parseQuery';
import { snippetOf } from '../domain/search/snippet';
import { plainText, plainWords } from './plainWords';

it('drops the marks of bold, italic, struck and fixed words', () => {
  expect(plainWords('Mande os *documentos _todos_*, ~não~ `A1`')).toBe('Mande os documentos todos, não A1');
  expect(plainWords('> Como era')).toBe('Como era');
});

it('keeps marks that format nothing', () => {
  expect(plainWords('2 * 3 = 6 e snake_case')).toBe('2 * 3 = 6 e snake_case');
  expect(plainWords('* item')).toBe('* item');
});

it('reads a whole text: quotes without their sign, lists with their own', () => {
  expect(plainText('> *Como* era\n- _um_\n- dois\n```fixo```')).toBe('Como era\n- um\n- dois\nfixo');
  expect(plainText('2 * 3 = 6')).toBe('2 * 3 = 6');
});

describe('a line of a search', () => {
  const partsOf = (text: string, typed: string): readonly string[] =>
    snippetOf(plainText(text), parseQuery(typed)).map(({ text: part, hit }) => (hit ? `[${part}]` : part));

  it.each([
    ['Mande *os 3 últimos dígitos* do _CPF_', 'digitos', 'Mande os 3 últimos [dígitos] do CPF'],
    ['*Boleto* pago', 'boleto', '[Boleto] pago'],
    ['~R$ 10~ ```ABC-1``` _lance_', 'lance', 'R$ 10 ABC-1 [lance]'],
  ])('%j, asked for %j', (text, typed, line) => {
    expect(partsOf(text, typed).join('')).toBe(line);
  });

  it('leaves the name of a file as it is', () => {
    const content = { kind: 'media', media: 'document', caption: '_nota_', fileName: '_nota_.pdf' } as MessageContent;
    expect(contentWords(content, plainText)).toBe('nota\n_nota_.pdf');
  });
});
