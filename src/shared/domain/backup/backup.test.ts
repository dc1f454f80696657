import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../kernel/instant';
import { rootHash, tableHash } from './manifest';
import { outlived } from './retention';
import { parseRows, rowsText } from './rowsText';

describe('rows as text', () => {
  it('come back as they were, whatever IndexedDB holds', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.date({ noInvalidDate: true }),
      fc.uint8Array(),
      fc.bigInt(),
      fc.constantFrom(-0, Infinity, NaN, 'date', '$'),
    );
    const value = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value')), tie('row')),
      row: fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$', 'v')), tie('value'), { noNullPrototype: true }),
    }));
    fc.assert(
      fc.property(fc.array(value.row, { maxLength: 5 }), (rows) => {
        const text = rowsText(rows);
        expect(parseRows(text)).toEqual(rows);
        expect(rowsText(parseRows(text))).toBe(text);
      }),
    );
  });

  it('refuse what they would lose, and what they never wrote', () => {
    expect(() => rowsText([{ of: new Map() }])).toThrow();
    expect(() => rowsText([{ of: () => 1 }])).toThrow();
    expect(() => parseRows('{"not":"rows"}')).toThrow(SyntaxError);
  });
});

describe('what outlived its time', () => {
  const noon = Date.UTC(2026, 10, 25, 15);
  const at = (createdAt: number) => ({ createdAt, zoneOffset: -180 });

  it('is all but seven days and four weeks, in a year of nightly ones', () => {
    const all = Array.from({ length: 365 }, (_, day) => at(noon - day * DAY));
    const gone = new Set(outlived(all));
    const kept = all.filter((each) => !gone.has(each)).map(({ createdAt }) => Math.round((noon - createdAt) / DAY));
    // Wednesday: the Sundays before it lie 3, 10 and 17 days back; the first two are among the seven days or alone.
    expect(kept).toEqual([0, 1, 2, 3, 4, 5, 6, 10, 17]);
  });

  it('counts the days of the shop, and keeps the newest of each', () => {
    const [night, late, noonToday] = [at(Date.UTC(2026, 10, 25, 2)), at(Date.UTC(2026, 10, 25, 2) - HOUR), at(noon)];
    // Two in the morning in London is still the day before in São Paulo.
    expect(outlived([night, late, noonToday])).toEqual([late]);
  });

  it('never takes the newest, nor anything while there are few', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 * DAY }), { minLength: 1, maxLength: 60 }), (ages) => {
        const all = ages.map((age) => at(noon - age));
        const gone = outlived(all);
        const newest = Math.max(...all.map(({ createdAt }) => createdAt));
        expect(gone.length).toBeLessThan(all.length);
        expect(all.filter((each) => !gone.includes(each)).some(({ createdAt }) => createdAt === newest)).toBe(true);
        expect(all.length - gone.length).toBeLessThanOrEqual(11);
      }),
    );
  });
});

describe('the hash tree', () => {
  const chunk = (hash: string, rows = 1) => ({ hash: hash.repeat(64), rows });
  it('changes with every hash, count, order and name', () => {
    const trees = [
      tableHash('a', [chunk('1'), chunk('2')]),
      tableHash('a', [chunk('2'), chunk('1')]),
      tableHash('a', [chunk('1', 2), chunk('2')]),
      tableHash('a', [chunk('1')]),
      tableHash('b', [chunk('1'), chunk('2')]),
    ];
    expect(new Set(trees).size).toBe(trees.length);
    const tables = trees.map((hash, place) => ({ name: `t${place}`, hash }));
    expect(rootHash(tables)).toBe(rootHash([...tables].reverse()));
    expect(rootHash(tables)).not.toBe(rootHash(tables.slice(1)));
  });
});
