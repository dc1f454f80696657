import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../shared/kernel/instant';
import { memoryLocks } from './testCounter';
import { START, T1, T2, attended, openQueueCounter, person, sector, waiting } from './queueTesting';

const [marina, rafael] = [person('marina'), person('rafael')];

describe('the queue is handed out', () => {
  it('to whom has the fewest, the longest waiting first, with the reason on record', async () => {
    const counter = await openQueueCounter({
      sectors: [sector()],
      people: [
        { ...marina, capacity: 2 },
        { ...rafael, capacity: 1 },
      ],
      conversations: [
        attended('held', 'marina', START - MINUTE, { turn: null, stage: 'awaiting-customer', queuedAt: null }),
        waiting('later', START - 10 * SECOND),
        waiting('first', START - 60 * SECOND),
        waiting('last', START - SECOND),
      ],
    });
    await counter.becomes('first', { stage: 'attending', attendantId: 'rafael', turn: { first: true } });
    await counter.becomes('later', { attendantId: 'marina' });
    await counter.becomes('last', { stage: 'queue', attendantId: null });
    const [given] = await counter.changes('conversation.assigned');
    expect(given).toMatchObject({ actor: 'balcao', conversationId: 'first', body: { attendantId: 'rafael' } });
    expect(given?.body).toMatchObject({ how: 'queue', reason: { code: 'fewest-active', active: 0 } });
    await counter.engine.stop();
  });

  it('as soon as somebody closes one, comes back or is added', async () => {
    const counter = await openQueueCounter({
      sectors: [sector()],
      people: [{ ...marina, capacity: 1 }],
      online: [],
      conversations: [waiting('a', START - MINUTE), waiting('b', START)],
    });
    counter.here.add('marina');
    await counter.db.presences.put({
      attendantId: 'marina',
      state: 'online',
      reason: null,
      automatic: false,
      since: START,
    });
    await counter.becomes('a', { attendantId: 'marina' });
    await counter.becomes('b', { stage: 'queue' });
    await counter.db.attendants.put({ ...marina, capacity: 2 });
    await counter.becomes('b', { attendantId: 'marina' });
    await counter.db.conversations.put(waiting('c', START));
    await counter.becomes('c', { stage: 'queue' });
    await counter.db.attendants.put(rafael);
    counter.here.add('rafael');
    await counter.db.presences.put({
      attendantId: 'rafael',
      state: 'online',
      reason: null,
      automatic: false,
      since: START,
    });
    await counter.becomes('c', { attendantId: 'rafael' });
    await counter.engine.stop();
  });
});

describe('a turn', () => {
  it('is warned at T1, lost at T2 to the next one, and after K of them a CNA, by main’s alarm', async () => {
    const counter = await openQueueCounter({
      sectors: [sector({ maxHops: 2 })],
      people: [marina, rafael],
      conversations: [attended('a', 'marina', START)],
    });
    await counter.until(() => expect(counter.main.alarms.get('queue')).toBe(START + T1));
    counter.elapse(T1);
    await counter.becomes('a', { attendantId: 'marina', turn: { warnedAt: START + T1 } });
    await counter.until(() => expect(counter.main.alarms.get('queue')).toBe(START + T2));
    counter.elapse(T2 - T1);
    const second = START + T2;
    await counter.becomes('a', { attendantId: 'rafael', hops: 1, passedIds: ['marina'], turn: { since: second } });
    await counter.until(() => expect(counter.main.alarms.get('queue')).toBe(second + T1));
    counter.elapse(T2);
    await counter.becomes('a', { missed: { cause: 'no-answer', hops: 2, since: second + T2 } });
    await counter.engine.stop();
  });

  it('goes on where the app was off: what fell due meanwhile is decided at the start, once', async () => {
    const house = { sectors: [sector()], people: [marina, rafael], conversations: [attended('a', 'marina', START)] };
    const first = await openQueueCounter(house);
    await first.until(() => expect(first.main.alarms.has('queue')).toBe(true));
    await first.engine.stop();
    first.timers.now += T2;
    const again = await openQueueCounter({ online: [] }, { db: first.db, main: first.main, timers: first.timers });
    again.here.add('marina').add('rafael');
    await again.becomes('a', { attendantId: 'rafael', hops: 1, turn: { since: START + T2 } });
    again.main.ring(again.timers.now);
    await again.until(() => expect(again.main.alarms.get('queue')).toBe(START + T2 + T1));
    expect(await again.changes('conversation.passed')).toHaveLength(1);
    await again.engine.stop();
  });

  it('is decided by one of two windows, and by the other when that one goes', async () => {
    const locks = memoryLocks();
    const people = [marina, rafael];
    const first = await openQueueCounter(
      { sectors: [sector()], people, conversations: [waiting('a', START)] },
      { locks },
    );
    const second = await openQueueCounter({ people }, { locks, db: first.db, main: first.main, timers: first.timers });
    await first.becomes('a', { stage: 'attending' });
    expect(second.status().phase).toBe('other-window');
    await first.engine.stop();
    second.elapse(T2);
    await second.becomes('a', { hops: 1, stage: 'attending' });
    expect(await second.changes('conversation.assigned')).toHaveLength(2);
    await second.engine.stop();
  });
});

describe('nobody is there', () => {
  it('everybody goes offline at once: it waits, becomes a CNA in time, and is swept to the first who comes', async () => {
    const counter = await openQueueCounter({
      sectors: [sector()],
      people: [marina, rafael],
      conversations: [attended('a', 'marina', START - MINUTE), waiting('b', START - 2 * MINUTE)],
      online: ['marina'],
    });
    await counter.becomes('b', { attendantId: 'marina' });
    counter.here.clear();
    await counter.until(async () => {
      counter.elapse(2 * SECOND);
      expect(await counter.db.presences.get('marina')).toMatchObject({ state: 'offline' });
    });
    counter.elapse(T2);
    await counter.becomes('a', { missed: { cause: 'no-answer' } });
    await counter.becomes('b', { missed: { cause: 'no-answer' } });
    counter.here.add('rafael');
    const back = {
      attendantId: 'rafael',
      state: 'online',
      reason: null,
      automatic: false,
      since: counter.timers.now,
    } as const;
    await counter.db.presences.put(back);
    await counter.becomes('a', { attendantId: 'rafael', stage: 'attending' });
    await counter.becomes('b', { attendantId: 'rafael', stage: 'attending' });
    const swept = (await counter.changes('conversation.assigned')).slice(-2);
    expect(swept.map(({ conversationId, body }) => [conversationId, (body as { swept: boolean }).swept])).toEqual([
      ['b', true],
      ['a', true],
    ]);
    await counter.engine.stop();
  });

  it('a window that loads again loses nothing, and is given nothing meanwhile', async () => {
    const counter = await openQueueCounter({
      sectors: [sector()],
      people: [marina],
      conversations: [attended('a', 'marina', START)],
    });
    await counter.until(() => expect(counter.main.alarms.has('queue')).toBe(true));
    counter.here.clear();
    await counter.db.conversations.put(waiting('b', START));
    counter.elapse(2 * SECOND);
    await counter.becomes('b', { stage: 'queue' });
    counter.here.add('marina');
    counter.elapse(2 * SECOND);
    await counter.becomes('b', { attendantId: 'marina' });
    await counter.becomes('a', { attendantId: 'marina', hops: 0 });
    expect(await counter.db.presences.get('marina')).toMatchObject({ state: 'online' });
    await counter.engine.stop();
  });
});
