import { expect, it } from 'vitest';
import { holdSignedIn, signedInIds } from './attendance';
import type { AttendanceLocks } from './attendance';

/** Shared locks of one profile, granted at once. */
function sharedLocks(): AttendanceLocks & { readonly held: string[] } {
  const held: string[] = [];
  return {
    held,
    async request(name, _options, hold) {
      held.push(name);
      await hold();
      held.splice(held.indexOf(name), 1);
    },
    query: async () => ({ held: held.map((name) => ({ name })) }),
  };
}

it('tells who is signed in at any window, once each, and not of other locks', async () => {
  const locks = sharedLocks();
  const ana = holdSignedIn(locks, 'ana');
  holdSignedIn(locks, 'ana');
  const bia = holdSignedIn(locks, 'bia');
  locks.held.push('engine-balcao-1');
  expect([...(await signedInIds(locks))]).toEqual(['ana', 'bia']);
  await bia();
  await ana();
  expect([...(await signedInIds(locks))]).toEqual(['ana']);
});

it('of a person who left before the lock came says nothing', async () => {
  const locks: AttendanceLocks = {
    request: (_name, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      }),
    query: async () => ({}),
  };
  await holdSignedIn(locks, 'ana')();
  expect((await signedInIds(locks)).size).toBe(0);
});
