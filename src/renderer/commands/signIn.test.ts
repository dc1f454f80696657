import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../shared/kernel/instant';
import { readAttendant } from '../db/attendants/read';
import { openMemoryDatabase } from '../db/openMemoryDatabase';
import { recoverOwner } from './recoverOwner';
import { renewRecoveryCode } from './renewRecoveryCode';
import { setPin } from './setPin';
import { setPresence } from './setPresence';
import { signIn } from './signIn';
import { join, NOW, openTeamCounter, OWNER_PIN, PIN } from './teamTesting';
import type { TeamCounter } from './teamTesting';

const refusal = (code: string, more: object = {}): object => ({ ok: false, failure: { code, ...more } });
const WRONG = '9999';

let counter: TeamCounter;
beforeEach(async () => {
  counter = await openTeamCounter();
});

function enter(pin: string, now = NOW, attendantId = 'local'): Promise<object> {
  return signIn(counter.db, { attendantId, pin }, { ...counter.occasion, now });
}

describe('signing in', () => {
  it('brings somebody online and leaves a change', async () => {
    const id = await join(counter, 'Bia');
    expect(await enter(PIN, NOW, id)).toMatchObject({ ok: true });
    expect(await counter.db.presences.get(id)).toMatchObject({ state: 'online' });
    expect((await counter.db.changes.toArray()).map(({ kind }) => kind)).toContain('attendant.signed-in');
  });

  it('ends an absence that Balcão noticed, not a pause that the person took', async () => {
    const { db, occasion } = counter;
    const pause = { attendantId: 'local', state: 'pause' as const, reason: 'away' };
    await setPresence(db, { ...pause, by: 'balcao' }, occasion);
    await enter(OWNER_PIN);
    expect((await db.presences.get('local'))?.state).toBe('online');
    await setPresence(db, { ...pause, by: 'local' }, occasion);
    await enter(OWNER_PIN);
    expect((await db.presences.get('local'))?.state).toBe('pause');
  });

  it('of a counter of one person needs no PIN', async () => {
    const fresh = await openMemoryDatabase();
    expect(await signIn(fresh, { attendantId: 'local', pin: '' }, counter.occasion)).toMatchObject({ ok: true });
    expect(await signIn(fresh, { attendantId: 'local', pin: '2749' }, counter.occasion)).toMatchObject({ ok: false });
    expect(await signIn(fresh, { attendantId: 'x', pin: '' }, counter.occasion)).toEqual(refusal('no-attendant'));
  });

  it('with wrong PINs locks for longer and longer; the right one does not help then', async () => {
    expect(await enter(WRONG)).toEqual(refusal('wrong-pin', { failures: 1, lockedUntil: null }));
    expect(await enter('')).toEqual(refusal('wrong-pin', { failures: 2, lockedUntil: null }));
    const first = NOW + 30 * SECOND;
    expect(await enter(WRONG)).toEqual(refusal('wrong-pin', { failures: 3, lockedUntil: first }));
    expect(await enter(OWNER_PIN)).toEqual(refusal('locked', { lockedUntil: first }));
    expect(await enter(WRONG, first)).toMatchObject({ failure: { failures: 4, lockedUntil: first + MINUTE } });
    expect(await enter(OWNER_PIN, first + MINUTE)).toMatchObject({ ok: true });
    expect(await readAttendant(counter.db, 'local')).toMatchObject({ failures: 0, lockedUntil: null });
  });

  it('in several windows at once has no more tries than in one', async () => {
    const answers = await Promise.all([WRONG, WRONG, WRONG, WRONG, WRONG].map((pin) => enter(pin)));
    const codes = answers.map((answer) => (answer as { failure: { code: string } }).failure.code);
    expect(codes.sort()).toEqual(['locked', 'locked', 'wrong-pin', 'wrong-pin', 'wrong-pin']);
    expect(await enter(OWNER_PIN)).toEqual(refusal('locked', { lockedUntil: NOW + 30 * SECOND }));
    expect((await readAttendant(counter.db, 'local'))?.failures).toBe(3);
  });

  it('after a clock that was set back waits the time of the lock, no more and no less', async () => {
    for (let time = 0; time < 4; time += 1) await enter(WRONG, NOW + time * HOUR);
    const back = NOW - 24 * HOUR;
    expect(await enter(OWNER_PIN, back)).toEqual(refusal('locked', { lockedUntil: back + MINUTE }));
    expect(await enter(OWNER_PIN, back + 30 * SECOND)).toEqual(refusal('locked', { lockedUntil: back + MINUTE }));
    expect(await enter(OWNER_PIN, back + MINUTE)).toMatchObject({ ok: true });
  });
});

describe('a new PIN', () => {
  it('of one’s own needs the old one; of somebody else, the right to give it', async () => {
    const { db, occasion } = counter;
    const id = await join(counter, 'Bia');
    const own = { by: id, attendantId: id, pin: '5072' };
    expect(await setPin(db, own, occasion)).toMatchObject({ failure: { code: 'wrong-pin' } });
    expect(await setPin(db, { ...own, currentPin: PIN }, occasion)).toMatchObject({ ok: true });
    expect(await enter('5072', NOW, id)).toMatchObject({ ok: true });
    const owners = { attendantId: 'local', pin: '5072' };
    expect(await setPin(db, { ...owners, by: id }, occasion)).toEqual(refusal('not-allowed'));
    expect(await setPin(db, { by: 'local', attendantId: id, pin: '1111' }, occasion)).toEqual(
      refusal('pin-too-simple'),
    );
  });

  it('given by a manager ends a lock', async () => {
    const id = await join(counter, 'Bia');
    for (let time = 0; time < 3; time += 1) await enter(WRONG, NOW, id);
    await setPin(counter.db, { by: 'local', attendantId: id, pin: '5072' }, counter.occasion);
    expect(await enter('5072', NOW, id)).toMatchObject({ ok: true });
  });
});

describe('a forgotten PIN of the owner', () => {
  it('is replaced with the recovery code, which then is used up', async () => {
    const { db, occasion, recoveryCode } = counter;
    for (let time = 0; time < 3; time += 1) await enter(WRONG);
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ');
    const input = { attendantId: 'local', code: typed, pin: '5072' };
    const recovered = await recoverOwner(db, input, occasion);
    expect(recovered.ok && recovered.value.recoveryCode).not.toBe(recoveryCode);
    expect(await enter('5072')).toMatchObject({ ok: true });
    expect(await enter(OWNER_PIN)).toMatchObject({ ok: false });
    expect(await recoverOwner(db, input, occasion)).toEqual(refusal('wrong-code'));
  });

  it('says what is wrong with a code', async () => {
    const { db, occasion } = counter;
    const id = await join(counter, 'Bia');
    const input = { attendantId: 'local', code: 'abc', pin: '5072' };
    expect(await recoverOwner(db, input, occasion)).toEqual(refusal('code-unreadable'));
    const other = { ...input, code: '0000-0000-0000-0000' };
    expect(await recoverOwner(db, other, occasion)).toEqual(refusal('wrong-code'));
    expect(await recoverOwner(db, { ...other, attendantId: id }, occasion)).toEqual(refusal('no-recovery'));
    expect(await recoverOwner(db, { ...other, pin: '12' }, occasion)).toEqual(refusal('pin-too-short'));
  });

  it('a lost code is renewed with the PIN, by owners only', async () => {
    const { db, occasion, recoveryCode } = counter;
    const id = await join(counter, 'Bia');
    expect(await renewRecoveryCode(db, { by: id, pin: PIN }, occasion)).toEqual(refusal('not-allowed'));
    expect(await renewRecoveryCode(db, { by: 'local', pin: WRONG }, occasion)).toMatchObject({ ok: false });
    expect(await renewRecoveryCode(db, { by: 'local', pin: OWNER_PIN }, occasion)).toMatchObject({ ok: true });
    const old = { attendantId: 'local', code: recoveryCode, pin: '5072' };
    expect(await recoverOwner(db, old, occasion)).toEqual(refusal('wrong-code'));
  });
});
