import { describe, expect, it } from 'vitest';
import { nineToFive } from '../../../shared/domain/hours/sampleHours';
import type { PresenceState } from '../../../shared/domain/team/presence';
import { isAtWork, quietFor, type Listener } from './quiet';

/** A Monday in São Paulo. */
const noon = Date.UTC(2026, 10, 23, 15);
const night = Date.UTC(2026, 10, 24, 1);

function listener(state: PresenceState | undefined, hours: typeof nineToFive | null = nineToFive): Listener {
  return { divided: true, me: { id: 'ana', hours }, presence: () => (state === undefined ? undefined : { state }) };
}

describe('quietFor', () => {
  it.each([
    ['at the desk in the own hours', listener('online'), noon, null, true],
    ['at the desk, later', listener('online'), night, 'off-hours', false],
    ['without own hours', listener('online', null), night, null, true],
    ['in a pause, or away by itself', listener('pause'), noon, 'pause', true],
    ['in a pause, later', listener('pause'), night, 'pause', false],
    ['off duty', listener('offline'), noon, 'offline', false],
    ['never said anything', listener(undefined), noon, 'offline', false],
    ['not read yet', { ...listener('online'), me: undefined }, noon, 'offline', false],
    ['alone at the counter', { ...listener(undefined), divided: false }, night, null, true],
  ] as const)('%s', (_name, who, now, quiet, told) => {
    expect(quietFor(who, now)).toBe(quiet);
    expect(isAtWork(who, now)).toBe(told);
  });
});
