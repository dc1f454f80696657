import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersQuery } from './answersQuery';
import { indexTokens } from './indexText';
import { matchExpression } from './matchExpression';
import { parseQuery } from './parseQuery';

const expression = (typed: string): string | null => matchExpression(parseQuery(typed));

describe('a query as FTS5 takes it', () => {
  it.each([
    // What is being typed is a beginning; a word before a blank is whole, with its plural or singular.
    ['bol', '("bol" * OR "bol")'],
    ['boleto ', '("boleto" OR "boletos"'],
    ['Cartões ', '("cartoes" OR "cartao"'],
    ['de ', '"de"'],
    // Quotes keep words together; a quote that never ends does too.
    ['"segunda via" ', '"segunda via"'],
    ['“segunda via” boleto ', '"segunda via" AND ("boleto"'],
    ['"segunda via', '"segunda via"'],
    ['guarda-chuva ', '"guarda chuva"'],
    ['guarda-chu', '"guarda chu" *'],
    // Numbers: in one piece, or by their groups.
    ['123.456.789-09', '("12345678909" * OR ("123" AND "456" AND "789" AND "09"))'],
    ['(11) 98877-6655 boleto ', '("11988776655" * OR ("11" AND "98877" AND "6655")) AND ('],
    ['00417', '"00417" *'],
    ['7', '"7"'],
    // Operators are words like any others.
    ['NEAR(a b) ', '"near a"'],
    ['AND OR NOT ', '"and" AND "or" AND "not"'],
    ['words:boleto* ', '"words boleto"'],
    ["'; DROP TABLE words; -- ", '("drop" OR "drops"'],
    ['👍', '"emoji1f44d"'],
    ['por\u200btão ', '("portao"'],
    ['𝗯𝗼𝗹𝗲𝘁𝗼 ', '("boleto"'],
    ['boleto a', '("boleto"'],
  ])('%j → %s', (typed, begins) => {
    expect(expression(typed)?.slice(0, begins.length)).toBe(begins);
  });

  it.each(['', ' ', '"', '***', '()', '-', '.,;:!?', '\u200b\u202e', '\u0000', '\ud800'])('%j is nothing', (typed) => {
    expect(expression(typed)).toBeNull();
  });

  it('is never longer than it may be', () => {
    for (const typed of ['a'.repeat(10_000), 'ab '.repeat(4_000), '1 '.repeat(5_000), '"'.repeat(10_000)]) {
      expect(expression(typed)?.length ?? 0).toBeLessThan(3_000);
    }
  });

  it('has nothing but quoted tokens, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const rest = (expression(typed) ?? '').replace(/"[^"]+"/g, 't');
        expect(rest.replace(/\bAND\b|\bOR\b|[() *t]/g, '')).toBe('');
      }),
    );
  });
});

const answers = (text: string, typed: string): boolean => answersQuery(indexTokens(text), parseQuery(typed));

describe('a text answers', () => {
  it.each([
    ['Segue o boleto vencido', 'boletos ', true],
    ['Segue o boleto vencido', 'vencido boleto', true],
    ['Segue o boleto vencido', '"boleto vencido"', true],
    ['Segue o boleto vencido', '"vencido boleto"', false],
    ['Segue o boleto vencido', 'bolet', true],
    ['Segue o boleto vencido', 'bolet ', false],
    ['Ligue para +55 (11) 98877-6655', '11988776655', true],
    ['Ligue para +55 (11) 98877-6655', '98877 6655', true],
    ['Ligue para +55 (11) 98877-6655', '988776655', true],
    ['Ligue para +55 (11) 98877-6655', '88776655', true],
    ['Ligue para 5511988776655', '(11) 98877-6655', true],
    ['Ligue para 5511988776655', '8877-6655', true],
    ['CPF 123.456.789-09', '12345678909', true],
    ['CPF 12345678909', '123.456.789-09', true],
    ['CPF 123.456.789-09', '123456', true],
    ['Pedido 00123 de R$ 1.234,56', '123', true],
    ['Pedido 00123 de R$ 1.234,56', '1234,56', true],
    ['Pedido 00123 de R$ 1.234,56', '124', false],
    ['São Paulo', 'sao paulo', true],
    ['Ótimo 👍🏽', '👍', true],
    ['Ótimo', '👍', false],
    ['qualquer coisa', '', false],
  ])('%j to %j: %s', (text, typed, verdict) => {
    expect(answers(text, typed)).toBe(verdict);
  });

  it('to each of its own words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const word of indexTokens(text).slice(0, 20)) {
          // Emoji have names of their own in the index.
          if (!word.startsWith('emoji')) expect(answers(text, `${word} `)).toBe(true);
        }
      }),
    );
  });
});
