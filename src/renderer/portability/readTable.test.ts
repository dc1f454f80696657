import { describe, expect, it } from 'vitest';
import { readTable } from './readTable';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('readTable', () => {
  it.each([
    ['utf-8', ';', utf8('Nome;Situação\nAna;Em análise\n')],
    ['utf-8', ',', utf8('\uFEFFNome,Situação\r\n"Ana",Em análise\r\n\r\n')],
    ['windows-1252', ';', latin('Nome;Situação\r\nAna;Em análise\r\n')],
    [
      'utf-16',
      '\t',
      Uint8Array.from(
        Array.from('\uFEFFNome\tSituação\nAna\tEm análise').flatMap((one) => [
          one.charCodeAt(0) & 255,
          one.charCodeAt(0) >> 8,
        ]),
      ),
    ],
  ])('%s with %j', (encoding, delimiter, bytes) => {
    expect(readTable(bytes)).toEqual({
      ok: true,
      value: { columns: ['Nome', 'Situação'], lines: [['Ana', 'Em análise']], encoding, delimiter },
    });
  });

  it('keeps delimiters and line ends inside quotes', () => {
    const read = readTable(utf8('a;b\n"1;2";"x\ny"\n'));
    expect(read.ok && read.value.lines).toEqual([['1;2', 'x\ny']]);
  });

  it('keeps empty lines where asked, and gives formulas back as the texts that they are', () => {
    const read = readTable(utf8("a;b\n;\n'=1+1;'oi\n"), { blankLines: 'kept' });
    expect(read.ok && read.value.lines.slice(0, 2)).toEqual([
      ['', ''],
      ['=1+1', "'oi"],
    ]);
  });

  it.each([
    ['no-table', utf8('')],
    ['no-table', utf8('só uma linha;de títulos')],
    ['no-table', utf8('coluna\n1')],
    ['not-text', latin('PK\u0003\u0004....')],
  ])('%s', (code, bytes) => {
    expect(readTable(bytes)).toEqual({ ok: false, failure: { code } });
  });
});
