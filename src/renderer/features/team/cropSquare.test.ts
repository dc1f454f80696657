import { expect, it } from 'vitest';
import { attempts, cropSquare } from './cropSquare';

it('takes the middle of a wide picture and the upper part of a tall one', () => {
  expect(cropSquare(400, 200)).toEqual({ x: 100, y: 0, side: 200 });
  expect(cropSquare(300, 900)).toEqual({ x: 0, y: 200, side: 300 });
  expect(cropSquare(10, 10)).toEqual({ x: 0, y: 0, side: 10 });
});

it('tries smaller and smaller', () => {
  const costs = attempts.map(([side, quality]) => side * side * quality);
  expect(costs).toEqual([...costs].sort((one, other) => other - one));
});
