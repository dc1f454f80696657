import { expect, it } from 'vitest';
import { zoomStep } from './zoomSteps';

it('goes through its steps and stays at the ends', () => {
  const up = [1];
  for (let time = 0; time < 8; time += 1) up.push(zoomStep(up.at(-1) ?? 1, 1));
  expect(up).toEqual([1, 1.5, 2, 3, 4, 6, 6, 6, 6]);
  expect([6, 4, 1.2, 1].map((zoom) => zoomStep(zoom, -1))).toEqual([4, 3, 1, 1]);
});
