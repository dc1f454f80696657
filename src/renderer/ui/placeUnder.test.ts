import { expect, it } from 'vitest';
import { placeUnder } from './placeUnder';

it('drops under the field where it fits', () => {
  expect(placeUnder({ top: 100, bottom: 134 }, 200, 700)).toEqual({ top: 138, maxHeight: 200 });
  expect(placeUnder({ top: 100, bottom: 134 }, 2_000, 700)).toEqual({ top: 138, maxHeight: 336 });
});

it('rises over it where there is more room, and is cut to what there is', () => {
  expect(placeUnder({ top: 600, bottom: 634 }, 200, 700)).toEqual({ top: 396, maxHeight: 200 });
  expect(placeUnder({ top: 150, bottom: 184 }, 300, 300)).toEqual({ top: 8, maxHeight: 138 });
  expect(placeUnder({ top: 100, bottom: 134 }, 300, 300)).toEqual({ top: 138, maxHeight: 154 });
});
