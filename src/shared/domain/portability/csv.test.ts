import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, plainCell } from './csv';

/** A reader of its own, as RFC 4180 has it, with semicolons. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[(at += 1)] ?? '';
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ';') {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && text[at + 1] === '\n') {
      at += 1;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += sign;
  }
  return rows;
}

describe('csvLine', () => {
  it('quotes what would break the table', () => {
    expect(csvLine(['a;b', 'diz "oi"', 'duas\nlinhas', 'só isto', null, 1.5])).toBe(
      '"a;b";"diz ""oi""";"duas\nlinhas";só isto;;1,5\r\n',
    );
  });

  it.each(['=1+1', '+55 11', '-3', '@SUM(A1)', '\t=1', ' =1', '\u200e=1', '%0A=1', '|cmd'])(
    'makes no formula of %j',
    (text) => {
      const [[cell] = []] = readCsv(csvLine([text]));
      expect(cell).toBe(`'${text}`);
      expect(plainCell(cell ?? '')).toBe(text);
    },
  );

  it('gives every text back', () => {
    const plain = fc.string({ unit: 'grapheme' }).filter((text) => !/^[\s\p{Cf}]*[=+\-@|%]/u.test(text));
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1 }), (cells) => {
        expect(readCsv(csvLine(cells))).toEqual([cells]);
      }),
    );
  });
});
