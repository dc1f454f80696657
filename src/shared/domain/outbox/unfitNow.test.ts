import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../kernel/instant';
import { ADDRESS_GONE, LEFT_ALONE, MOMENT_GONE, unfitNow, type LeavingSend } from './unfitNow';

const now = 1_000_000_000_000;
const fit: LeavingSend = {
  writtenAt: now - MINUTE,
  lastInboundAt: now - 5 * MINUTE,
  atAnyTime: false,
  isBarred: false,
  hasAddress: true,
  ofTheMoment: false,
  unwanted: false,
};

describe('whether a message may still leave', () => {
  it.each<[string, Partial<LeavingSend>, number | null]>([
    ['a reply of this minute', {}, null],
    ['a reply that waited for hours, window open', { writtenAt: now - 10 * HOUR }, null],
    ['the last second of the window', { lastInboundAt: now - DAY + 1 }, null],
    ['the window shut meanwhile', { lastInboundAt: now - DAY }, 131047],
    ['who never wrote', { lastInboundAt: null }, 131047],
    ['a template leaves at any time', { lastInboundAt: null, atAnyTime: true }, null],
    ['no address any more', { hasAddress: false }, ADDRESS_GONE],
    ['a template to who asked to be left alone since', { atAnyTime: true, isBarred: true }, 131050],
    ['a template without an address', { hasAddress: false, atAnyTime: true }, ADDRESS_GONE],
    ['the customer said PARAR meanwhile', { unwanted: true }, LEFT_ALONE],
    ['a greeting within the hour', { ofTheMoment: true, writtenAt: now - HOUR }, null],
    ['a greeting of long ago', { ofTheMoment: true, writtenAt: now - HOUR - 1 }, MOMENT_GONE],
    ['written in the future: the clock was set back', { ofTheMoment: true, writtenAt: now + DAY }, null],
  ])('%s', (_name, change, code) => {
    expect(unfitNow({ ...fit, ...change }, now)).toBe(code);
  });
});
