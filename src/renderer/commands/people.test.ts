import { beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '../../shared/domain/audit/chain';
import { isSignInNeeded, listAttendants } from '../db/attendants/read';
import { openMemoryDatabase } from '../db/openMemoryDatabase';
import { addAttendant } from './addAttendant';
import { changeAttendant } from './changeAttendant';
import { divideCounter } from './divideCounter';
import { removeAttendant } from './removeAttendant';
import { setPresence } from './setPresence';
import { conversationOf, join, NOW, openTeamCounter, OWNER_PIN, PIN } from './teamTesting';
import type { TeamCounter } from './teamTesting';

const refusal = (code: string, more: object = {}): object => ({ ok: false, failure: { code, ...more } });
const form = { role: 'attendant' as const, sectorIds: ['first'], capacity: 5, ownOnly: false, hours: null };
const bia = { ...form, name: 'Bia', photo: null, hue: 3, pin: PIN };

let counter: TeamCounter;
beforeEach(async () => {
  counter = await openTeamCounter();
});

describe('dividing a counter', () => {
  it('begins with the owner: a name, a PIN, a code, a sector that hands out', async () => {
    const { db, recoveryCode } = counter;
    expect(recoveryCode).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    expect(await db.attendants.get('local')).toMatchObject({ name: 'Ana', role: 'owner', failures: 0 });
    expect((await db.sectors.get('first'))?.rules.mode).toBe('balcao');
    expect(await db.presences.get('local')).toMatchObject({ state: 'online', automatic: false });
    expect(await isSignInNeeded(db)).toBe(true);
  });

  it('is done once, by the owner, with a name and a PIN that nobody guesses', async () => {
    const { db, occasion } = counter;
    const owner = { by: 'local', name: 'Ana', photo: null, hue: 0, pin: OWNER_PIN };
    expect(await divideCounter(db, owner, occasion)).toEqual(refusal('already-divided'));
    const fresh = await openMemoryDatabase();
    expect(await isSignInNeeded(fresh)).toBe(false);
    expect(await divideCounter(fresh, { ...owner, pin: '1234' }, occasion)).toEqual(refusal('pin-too-simple'));
    expect(await divideCounter(fresh, { ...owner, name: ' ' }, occasion)).toEqual(refusal('name-missing'));
    expect(await addAttendant(fresh, { ...bia, by: 'local' }, occasion)).toEqual(refusal('owner-first'));
  });
});

describe('a colleague', () => {
  it('joins, by an owner or a manager', async () => {
    const { db, occasion } = counter;
    const manager = await join(counter, 'Marina', { role: 'manager' });
    expect(await addAttendant(db, { ...bia, by: manager }, occasion)).toMatchObject({ value: { recoveryCode: null } });
    expect((await listAttendants(db)).map(({ name }) => name)).toEqual(['Ana', 'Bia', 'Marina']);
    const second = { ...bia, name: 'Caio', role: 'manager' as const, by: manager };
    expect(await addAttendant(db, second, occasion)).toEqual(refusal('not-allowed'));
  });

  it.each([
    ['a name that is there', { name: 'ana' }, 'name-taken'],
    ['no such sector', { sectorIds: ['first', 'gone'] }, 'no-sector'],
    ['a PIN too long', { pin: '274927492' }, 'pin-too-long'],
    ['a stranger who adds', { by: 'nobody' }, 'not-allowed'],
  ])('with %s is refused: %s → %s', async (_what, more, code) => {
    const { db, occasion } = counter;
    expect(await addAttendant(db, { ...bia, by: 'local', ...more }, occasion)).toEqual(refusal(code));
    expect(await db.attendants.count()).toBe(1);
  });

  it('who becomes an owner gets a recovery code, and loses it with the role', async () => {
    const { db, occasion } = counter;
    const id = await join(counter, 'Bia');
    const raised = await changeAttendant(db, { by: 'local', attendantId: id, change: { role: 'owner' } }, occasion);
    expect(raised).toMatchObject({ ok: true, value: { recoveryCode: expect.stringContaining('-') as unknown } });
    expect((await db.attendants.get(id))?.recovery).not.toBeNull();
    await changeAttendant(db, { by: 'local', attendantId: id, change: { role: 'attendant' } }, occasion);
    expect((await db.attendants.get(id))?.recovery).toBeNull();
  });

  it('changes the own look, and nothing that others decide', async () => {
    const { db, occasion } = counter;
    const id = await join(counter, 'Bia');
    const change = (more: object): Promise<object> =>
      changeAttendant(db, { by: id, attendantId: id, change: more }, occasion);
    expect(await change({ name: ' Beatriz ' })).toMatchObject({ ok: true });
    expect(await change({ capacity: 50 })).toEqual(refusal('not-allowed'));
    expect(await change({ role: 'owner' })).toEqual(refusal('not-allowed'));
    expect(await db.attendants.get(id)).toMatchObject({ name: 'Beatriz', capacity: 5, role: 'attendant' });
  });

  it('leaves once nothing is open; then the PIN is gone and the name stays', async () => {
    const { db, occasion } = counter;
    const id = await join(counter, 'Bia');
    await db.conversations.bulkAdd([
      conversationOf('c1', id),
      conversationOf('c2', id),
      { ...conversationOf('c3', id), state: 'closed' },
    ]);
    const leave = (): Promise<object> => removeAttendant(db, { by: 'local', attendantId: id }, occasion);
    expect(await leave()).toEqual(refusal('has-conversations', { count: 2 }));
    await db.conversations.clear();
    expect(await leave()).toMatchObject({ ok: true });
    expect(await db.attendants.get(id)).toMatchObject({ name: 'Bia', leftAt: NOW, pin: null });
    expect(await leave()).toEqual(refusal('no-attendant'));
  });
});

describe('the last owner', () => {
  it('may not be demoted nor removed, whoever else was one', async () => {
    const { db, occasion } = counter;
    const id = await join(counter, 'Bia', { role: 'owner' });
    expect(await removeAttendant(db, { by: id, attendantId: 'local' }, occasion)).toMatchObject({ ok: true });
    const demoted = changeAttendant(db, { by: id, attendantId: id, change: { role: 'manager' } }, occasion);
    expect(await demoted).toEqual(refusal('last-owner'));
    expect(await removeAttendant(db, { by: id, attendantId: id }, occasion)).toEqual(refusal('last-owner'));
  });
});

describe('presence', () => {
  it('is set by the person or a manager, not by a colleague', async () => {
    const { db, occasion } = counter;
    const [b, c] = [await join(counter, 'Bia'), await join(counter, 'Caio')];
    const pause = { attendantId: b, state: 'pause' as const, reason: ' almoço ' };
    expect(await setPresence(db, { ...pause, by: c }, occasion)).toEqual(refusal('not-allowed'));
    expect(await setPresence(db, { ...pause, by: b }, occasion)).toMatchObject({ ok: true });
    expect(await db.presences.get(b)).toEqual({ ...pause, reason: 'almoço', automatic: false, since: NOW });
    const long = { ...pause, reason: 'x'.repeat(61), by: b };
    expect(await setPresence(db, long, occasion)).toEqual(refusal('reason-too-long'));
  });

  it('follows the computer, but not over what the person said', async () => {
    const { db, occasion } = counter;
    const by = 'balcao';
    const away = { by, attendantId: 'local', state: 'pause' as const, reason: 'away' };
    const back = { by, attendantId: 'local', state: 'online' as const, reason: null };
    expect(await setPresence(db, away, occasion)).toMatchObject({ ok: true });
    expect(await db.presences.get('local')).toMatchObject({ state: 'pause', automatic: true });
    expect(await setPresence(db, back, occasion)).toMatchObject({ ok: true });
    await setPresence(db, { ...away, by: 'local', reason: 'almoço' }, occasion);
    expect(await setPresence(db, away, occasion)).toEqual(refusal('not-automatic'));
    expect(await setPresence(db, back, occasion)).toEqual(refusal('not-automatic'));
    expect(await setPresence(db, { ...back, state: 'offline' }, occasion)).toMatchObject({ ok: true });
    expect(await setPresence(db, back, occasion)).toEqual(refusal('not-automatic'));
  });
});

it('the log tells of every step, whole, and holds no PIN, code or picture', async () => {
  const { db, occasion, recoveryCode } = counter;
  const photo = 'data:image/png;base64,iVBORw0KGgo=';
  const id = await join(counter, 'Bia', { photo });
  await changeAttendant(db, { by: 'local', attendantId: id, change: { photo: null, capacity: 2 } }, occasion);
  await removeAttendant(db, { by: 'local', attendantId: id }, occasion);
  const changes = await db.changes.orderBy('seq').toArray();
  expect(changes.map(({ kind }) => kind)).toEqual([
    'counter.divided',
    'presence.changed',
    'attendant.added',
    'attendant.changed',
    'attendant.left',
  ]);
  expect(verifyChain(changes)).toEqual({ ok: true });
  const text = JSON.stringify(changes);
  const secrets = (await db.attendants.toArray()).flatMap(({ pin, recovery }) => [pin, recovery]);
  const hidden = [
    OWNER_PIN,
    PIN,
    recoveryCode,
    'iVBOR',
    ...secrets.flatMap((each) => (each ? [each.hash, each.salt] : [])),
  ];
  expect(hidden.filter((each) => text.includes(`"${each}`))).toEqual([]);
});
