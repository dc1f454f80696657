import { describe, expect, it } from 'vitest';
import { conditionsOf, isEmptyFilter, meets, NO_FILTER, savedFiltersOf } from './filters';
import { sampleRow } from './sampleRows';

const base = sampleRow('cv-1', 0);
const row = {
  ...base,
  title: 'Joana Prado',
  waId: '5511900001234',
  unread: 2,
  service: { ...base.service, sectorId: 'credito', tags: ['boleto'] },
};

describe('meets', () => {
  it.each([
    [{}, true],
    [{ sectorId: 'credito' }, true],
    [{ sectorId: 'vendas' }, false],
    [{ attendantId: '' }, true],
    [{ attendantId: 'marina' }, false],
    [{ tag: 'boleto' }, true],
    [{ tag: 'crédito' }, false],
    [{ missed: true }, false],
    [{ unread: true }, true],
    [{ text: 'PRADO jo' }, true],
    [{ text: '0000-1234' }, true],
    [{ text: '20261122-00001' }, true],
    [{ text: 'outro' }, false],
    [{ sectorId: 'credito', tag: 'boleto', unread: true, text: 'joana' }, true],
  ])('%j → %s', (change, met) => {
    expect(meets(row, { ...NO_FILTER, ...change })).toBe(met);
  });
});

describe('conditionsOf', () => {
  it('counts what is asked for', () => {
    expect(isEmptyFilter(NO_FILTER)).toBe(true);
    expect(conditionsOf({ ...NO_FILTER, tag: 'x', unread: true, text: ' ' })).toBe(2);
  });
});

describe('savedFiltersOf', () => {
  it('reads back what was kept, and nothing else', () => {
    const kept = [{ name: 'Boletos', filter: { ...NO_FILTER, tag: 'boleto' } }];
    expect(savedFiltersOf(JSON.stringify(kept))).toEqual(kept);
    expect(savedFiltersOf(JSON.stringify([{ name: 1 }, null, { name: 'x', filter: {} }]))).toEqual([
      { name: 'x', filter: NO_FILTER },
    ]);
    expect(savedFiltersOf('{')).toEqual([]);
    expect(savedFiltersOf(null)).toEqual([]);
  });
});
