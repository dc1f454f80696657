import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './parseQuery';
import { marksIn, snippetOf } from './snippet';

const marked = (text: string, typed: string): readonly string[] =>
  marksIn(text, parseQuery(typed)).map(({ from, to }) => text.slice(from, to));

describe('marks', () => {
  it.each([
    ['Segue o Boleto e mais boletos', 'boleto ', ['Boleto', 'boletos']],
    ['Preço do portão', 'portao', ['portão']],
    ['CPF 123.456.789-09, ok', '12345678909', ['123.456.789-09']],
    ['fone 5511988776655', '98877-6655', ['5511988776655']],
    ['oi 👍🏽 tudo', '👍', ['👍']],
    ['nada aqui', 'outro', []],
  ])('in %j of %j', (text, typed, marks) => {
    expect(marked(text, typed)).toEqual(marks);
  });
});

describe('a snippet', () => {
  const long = `${'palavra '.repeat(60)}comprovante ${'outra '.repeat(60)}`;

  it('stands around the first hit', () => {
    const parts = snippetOf(long, parseQuery('comprovantes '));
    expect(parts[0]).toEqual({ text: '… ', hit: false });
    expect(parts.find(({ hit }) => hit)?.text).toBe('comprovante');
    expect(parts.at(-1)).toEqual({ text: '…', hit: false });
    expect(parts.map(({ text }) => text).join('').length).toBeLessThan(130);
  });

  it('is the beginning where nothing is marked', () => {
    expect(snippetOf('Bom\n dia', parseQuery('x'))).toEqual([{ text: 'Bom dia', hit: false }]);
    expect(snippetOf('', parseQuery('x'))).toEqual([]);
  });

  it('is made of the text, and never cuts an emoji', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ maxLength: 8 }), (text, typed) => {
        const said = snippetOf(text, parseQuery(typed))
          .map((part) => part.text)
          .join('');
        expect(said.replace(/^… |…$/g, '')).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
      }),
    );
  });
});
