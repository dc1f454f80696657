import { describe, expect, it } from 'vitest';
import { monthCost, parsePrice, priceWords, withMessage } from './messageCost';

const regular = { category: 'marketing', type: 'regular' };
const bill = [
  regular,
  regular,
  { category: 'service', type: 'free_customer_service' },
  { category: '', type: 'regular' },
  { category: 'referral_conversion', type: 'free_entry_point' },
].reduce((sum, each) => withMessage(sum, each), {});

describe('the month in money', () => {
  it('counts by category what is billed, free, and free after an advertisement', () => {
    expect(bill).toEqual({
      marketing: { billed: 2, free: 0, entry: 0 },
      service: { billed: 1, free: 1, entry: 0 },
      referral_conversion: { billed: 0, free: 0, entry: 1 },
    });
  });

  it('is the sum of what has a price, and tells apart what has none', () => {
    const { rows, total, unpriced } = monthCost(bill, { prices: { marketing: 312_500 } });
    expect(total).toBe(625_000);
    expect(unpriced).toBe(1);
    expect(rows.map(({ category, cost }) => [category, cost])).toEqual([
      ['service', null],
      ['utility', 0],
      ['marketing', 625_000],
      ['authentication', 0],
      ['referral_conversion', 0],
    ]);
    expect(monthCost({}, { prices: {} })).toMatchObject({ total: 0, unpriced: 0 });
  });
});

describe('a price', () => {
  it.each([
    ['0,0375', 37_500],
    ['R$ 0,35', 350_000],
    ['0.0068', 6_800],
    ['US$0.0625', 62_500],
    ['1', 1_000_000],
    ['', null],
    ['grátis', null],
    ['-1', null],
    ['0,0000001', null],
    ['1.000,50', null],
    ['999', null],
  ])('“%s” is %s millionths', (typed, price) => expect(parsePrice(typed)).toBe(price));

  it.each([
    [37_500, '0,0375'],
    [350_000, '0,35'],
    [1_000_000, '1,00'],
    [6_800, '0,0068'],
  ])('%s is written %s, and read again the same', (price, words) => {
    expect(priceWords(price)).toBe(words);
    expect(parsePrice(words)).toBe(price);
  });
});
