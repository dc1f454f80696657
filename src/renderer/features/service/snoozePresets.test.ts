import { describe, expect, it } from 'vitest';
import { clockTime, isoDay } from '../../words/moments';
import { snoozePresets } from './snoozePresets';

const local = (day: number, hour: number, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime();
const said = (now: number): string[] =>
  snoozePresets(now).map(({ choice, until }) => `${choice} ${isoDay(until)} ${clockTime(until)}`);

describe('snoozePresets', () => {
  it('on a Wednesday morning', () => {
    expect(said(local(18, 10, 30))).toEqual([
      'hour 2026-11-18 11:30',
      'evening 2026-11-18 18:00',
      'tomorrow 2026-11-19 09:00',
      'monday 2026-11-23 09:00',
    ]);
  });

  it('leaves out the evening when it is near, and Monday when it is tomorrow', () => {
    expect(said(local(22, 16, 30))).toEqual(['hour 2026-11-22 17:30', 'tomorrow 2026-11-23 09:00']);
  });

  it('means the next Monday on a Monday', () => {
    expect(said(local(23, 9)).at(-1)).toBe('monday 2026-11-30 09:00');
  });
});
