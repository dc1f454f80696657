import { expect, it } from 'vitest';
import { placeBeside } from './placeBeside';

const room = { width: 1000, height: 600 };

it('goes above, centred', () => {
  const around = { top: 300, bottom: 332, left: 484, right: 516 };
  expect(placeBeside(around, { width: 200, height: 100 }, room)).toEqual({ top: 194, left: 400 });
});

it('goes below when there is no room above, and stays within the window', () => {
  const around = { top: 40, bottom: 72, left: 980, right: 1000 };
  expect(placeBeside(around, { width: 200, height: 100 }, room)).toEqual({ top: 78, left: 792 });
});
