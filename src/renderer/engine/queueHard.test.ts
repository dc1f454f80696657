import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../shared/kernel/instant';
import type { InboundEvent } from '../../shared/whatsapp/inboundEvent';
import { ANA, messageFrom } from '../commands/receive/sampleItems';
import { openMemoryDatabase } from '../db/openMemoryDatabase';
import { START, T1, T2, attended, openQueueCounter, person, sector, waiting } from './queueTesting';

const [marina, rafael] = [person('marina'), person('rafael')];
const parse = (body: string): InboundEvent[] => JSON.parse(body) as InboundEvent[];

describe('hard days of the queue', () => {
  it('500 waiting after three days off: the oldest are handed out up to the capacity, the others are CNA, none is lost', async () => {
    const people = Array.from({ length: 10 }, (_, index) => person(`p${index}`, { capacity: 5 }));
    const conversations = Array.from({ length: 500 }, (_, index) =>
      waiting(`c${String(index).padStart(3, '0')}`, START - 3 * DAY + index * MINUTE),
    );
    const counter = await openQueueCounter({ sectors: [sector()], people, conversations });
    await counter.until(async () => {
      const rows = await counter.db.conversations.toArray();
      expect(rows.filter(({ service }) => service.missed !== null)).toHaveLength(500);
      expect(rows.filter(({ service }) => service.stage === 'attending')).toHaveLength(50);
    });
    const rows = await counter.db.conversations.toArray();
    const held = rows.filter(({ service }) => service.attendantId !== null).map(({ id }) => id);
    expect(held).toEqual(conversations.slice(0, 50).map(({ id }) => id));
    for (const { id } of people) {
      expect(rows.filter(({ service }) => service.attendantId === id)).toHaveLength(5);
    }
    await counter.engine.stop();
  }, 30_000);

  it('the clock is set back an hour: a turn begins again instead of standing still', async () => {
    const house = { sectors: [sector()], people: [marina, rafael], conversations: [attended('a', 'marina', START)] };
    const counter = await openQueueCounter(house);
    await counter.until(() => expect(counter.main.alarms.get('queue')).toBe(START + T1));
    const now = START - HOUR;
    counter.timers.now = now;
    await counter.db.presences.update('marina', { since: 1 });
    await counter.becomes('a', { attendantId: 'marina', turn: { since: now } });
    await counter.until(() => expect(counter.main.alarms.get('queue')).toBe(now + T1));
    expect(await counter.changes('clock.mended')).toHaveLength(1);
    counter.elapse(T2);
    await counter.becomes('a', { attendantId: 'rafael', hops: 1 });
    await counter.engine.stop();
  });

  it('mode WhatsApp: closed as CNA, kept by nobody, and told after 15 min or 24 h', async () => {
    const counter = await openQueueCounter({
      sectors: [sector({ mode: 'whatsapp', checkOnline: DAY, checkOffline: 15 * MINUTE })],
      people: [marina],
      conversations: [attended('a', 'marina', START)],
    });
    await counter.until(() => expect(counter.main.alarms.has('queue')).toBe(true));
    counter.elapse(T2);
    const missedAt = START + T2;
    await counter.becomes('a', { stage: 'closed', attendantId: null, missed: { since: missedAt, notice: null } });
    await counter.until(() => expect(counter.main.alarms.get('queue')).toBe(missedAt + DAY));
    counter.elapse(DAY);
    await counter.becomes('a', { stage: 'closed', missed: { notice: { at: missedAt + DAY, attendantId: 'marina' } } });
    expect(await counter.changes('conversation.noticed')).toHaveLength(1);
    await counter.engine.stop();
  });

  it('mode WhatsApp: with nobody online the first check that finds somebody is one of every 15 min', async () => {
    const missed = { cause: 'no-answer', since: START - MINUTE, hops: 1, seenBy: [], notice: null } as const;
    const closing = { at: START - MINUTE, by: 'balcao', reason: null };
    const counter = await openQueueCounter({
      sectors: [sector({ mode: 'whatsapp' })],
      people: [marina],
      online: [],
      conversations: [waiting('a', START - HOUR, { stage: 'closed', queuedAt: null, closing, missed })],
    });
    counter.here.add('marina');
    const online = { attendantId: 'marina', state: 'online', reason: null, automatic: false, since: START } as const;
    await counter.db.presences.put(online);
    await counter.until(() => expect(counter.main.alarms.get('queue')).toBe(START + 14 * MINUTE));
    counter.elapse(14 * MINUTE);
    await counter.becomes('a', { stage: 'closed', missed: { notice: { attendantId: 'marina' } } });
    await counter.engine.stop();
  });
});

describe('a counter that nobody has divided', () => {
  it('pays nothing for messages, and wakes what was put off', async () => {
    const db = await openMemoryDatabase();
    let reads = 0;
    db.sectors.hook('reading', (row) => {
      reads += 1;
      return row;
    });
    const until = START + HOUR;
    const snoozed = waiting('s', START, { stage: 'snoozed', queuedAt: null, snoozedUntil: until });
    const counter = await openQueueCounter({ conversations: [snoozed] }, { db, parse });
    await counter.until(() => expect(counter.main.alarms.get('queue')).toBe(until));
    const before = reads;
    for (let count = 0; count < 40; count += 1) {
      counter.bridge.append('webhook', [messageFrom({ ...ANA, waId: `55119000${1000 + count}` }, `w${count}`, START)]);
    }
    await counter.until(async () => expect(await db.messages.count()).toBe(40));
    // The start itself may look once or twice more.
    expect(reads - before).toBeLessThanOrEqual(2);
    counter.elapse(HOUR);
    await counter.becomes('s', { stage: 'queue', snoozedUntil: null });
    await counter.engine.stop();
  });
});

describe('under a flood', () => {
  it('one round stands for all messages between two', async () => {
    const db = await openMemoryDatabase();
    let rounds = 0;
    db.sectors.hook('reading', (row) => {
      rounds += 1;
      return row;
    });
    const house = { sectors: [sector()], people: [marina], online: [], conversations: [waiting('a', START)] };
    const counter = await openQueueCounter(house, { db, parse });
    await counter.until(() => expect(counter.main.alarms.has('queue')).toBe(true));
    const events = Array.from({ length: 2_000 }, (_, index) => messageFrom(ANA, `w${index}`, START));
    for (let from = 0; from < 2_000; from += 100) counter.bridge.append('webhook', events.slice(from, from + 100));
    const before = rounds;
    while ((await db.messages.count()) < 2_000);
    // No pause was rung meanwhile: the one round that was allowed at once, and none for all the others.
    expect(rounds - before).toBeLessThanOrEqual(2);
    await counter.engine.stop();
  });
});
