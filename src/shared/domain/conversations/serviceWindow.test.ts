import { expect, it } from 'vitest';
import { HOUR } from '../../kernel/instant';
import { serviceWindow } from './serviceWindow';

const wrote = 1_000_000;
const closesAt = wrote + 24 * HOUR;

it.each([
  [wrote, 'open', 24 * HOUR],
  [closesAt - 2 * HOUR, 'open', 2 * HOUR],
  [closesAt - 2 * HOUR + 1, 'closing', 2 * HOUR - 1],
  [closesAt - 1, 'closing', 1],
  [closesAt, 'shut', 0],
  [closesAt + HOUR, 'shut', 0],
  // WhatsApp's clock ahead of ours.
  [wrote - HOUR, 'open', 24 * HOUR],
])('at %d: %s', (now, state, remainingMs) => {
  expect(serviceWindow(wrote, now)).toEqual({ state, closesAt, remainingMs });
});

it('never opens for somebody who never wrote', () => {
  expect(serviceWindow(null, wrote)).toEqual({ state: 'never', closesAt: null, remainingMs: 0 });
});
