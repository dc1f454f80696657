import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../kernel/instant';
import { calendarOf } from './calendarOf';
import { nineToFive } from './sampleHours';

const at = (text: string) => Date.parse(text);

describe('business time', () => {
  it('of a Friday 16:30 with one hour ends on Monday 9:30', () => {
    const calendar = calendarOf(nineToFive);
    expect(calendar.after(at('2026-11-13T16:30-03:00'), HOUR)).toBe(at('2026-11-16T09:30-03:00'));
    expect(calendar.elapsed(at('2026-11-13T16:30-03:00'), at('2026-11-16T09:30-03:00'))).toBe(HOUR);
  });

  it('is all time where no hours are set', () => {
    const calendar = calendarOf(null);
    expect(calendar.after(1_000, MINUTE)).toBe(61_000);
    expect(calendar.after(1_000, -MINUTE)).toBe(1_000);
  });
});
