import { describe, expect, it } from 'vitest';
import { createFakeBridge } from '../bridge/fakeBridge';
import type { FakeBridge } from '../bridge/fakeBridge';
import { HOUR, MINUTE, SECOND } from '../../shared/kernel/instant';
import { done, refused } from '../../shared/kernel/result';
import { NamedAlarm } from './namedAlarm';
import { HandTimers } from './testCounter';

function open(bridge = createFakeBridge({ 'alarms.set': () => done(null), 'alarms.cancel': () => done(null) })) {
  const timers = new HandTimers();
  let rings = 0;
  const alarm = new NamedAlarm({ bridge, timers, clock: () => timers.now }, 'queue', () => (rings += 1));
  const off = alarm.listen();
  return { alarm, bridge, timers, off, rings: () => rings };
}

const wishes = ({ asked }: FakeBridge): unknown[] => asked.map(({ name, args }) => [name, args[0]]);
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('the alarm of the next due thing', () => {
  it('takes away what a former run left, once', () => {
    const { alarm, bridge } = open();
    alarm.aim(null);
    alarm.aim(null);
    expect(wishes(bridge)).toEqual([['alarms.cancel', 'queue']]);
  });

  it('is written again only for an earlier moment', () => {
    const { alarm, bridge, timers } = open();
    const { now } = timers;
    alarm.aim(now + HOUR);
    alarm.aim(now + 2 * HOUR);
    alarm.aim(now + MINUTE);
    expect(wishes(bridge)).toEqual([
      ['alarms.set', { name: 'queue', dueAt: now + HOUR }],
      ['alarms.set', { name: 'queue', dueAt: now + MINUTE }],
    ]);
  });

  it('rings by main, and is set anew after it', () => {
    const { alarm, bridge, timers, rings, off } = open();
    alarm.aim(timers.now + HOUR);
    timers.now += HOUR;
    bridge.announce('alarm.rang', { name: 'another', dueAt: timers.now, lateMs: 0 });
    expect(rings()).toBe(0);
    bridge.announce('alarm.rang', { name: 'queue', dueAt: timers.now, lateMs: 0 });
    expect(rings()).toBe(1);
    alarm.aim(timers.now + 2 * HOUR);
    expect(bridge.asked).toHaveLength(2);
    off();
    bridge.announce('alarm.rang', { name: 'queue', dueAt: timers.now, lateMs: 0 });
    expect(rings()).toBe(1);
  });

  it('rings in this window for a near moment, and does not spin on one that is over', () => {
    const { alarm, timers, rings } = open();
    alarm.aim(timers.now + 20 * SECOND);
    timers.pass(19 * SECOND);
    expect(rings()).toBe(0);
    timers.pass(SECOND);
    expect(rings()).toBe(1);
    alarm.aim(timers.now - MINUTE);
    timers.pass(0);
    expect(rings()).toBe(1);
    timers.pass(SECOND);
    expect(rings()).toBe(2);
  });

  it('is set again when main did not take it, or its ring was lost', async () => {
    let refusing = true;
    const bridge = createFakeBridge({
      'alarms.set': () => (refusing ? refused({ code: 'no-connection' }) : done(null)),
    });
    const { alarm, timers } = open(bridge);
    const at = timers.now + HOUR;
    alarm.aim(at);
    await settled();
    refusing = false;
    alarm.aim(at);
    expect(bridge.asked).toHaveLength(2);
    timers.now = at + MINUTE;
    alarm.aim(at + HOUR);
    expect(wishes(bridge).at(-1)).toEqual(['alarms.set', { name: 'queue', dueAt: at + HOUR }]);
  });
});
