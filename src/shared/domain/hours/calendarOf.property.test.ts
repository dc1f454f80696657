import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../kernel/instant';
import { brazilHolidays } from './brazilHolidays';
import { calendarOf } from './calendarOf';
import type { OpeningHours, Period } from './openingHours';

/** Days with something to go wrong: changes of clocks, holidays, the end of a year, none at all. */
const places: readonly (readonly [zone: string, around: string])[] = [
  ['America/Sao_Paulo', '2018-11-04T03:00Z'],
  ['America/Sao_Paulo', '2018-02-18T02:00Z'],
  ['America/Sao_Paulo', '2026-04-03T12:00Z'],
  ['America/Sao_Paulo', '2026-12-25T12:00Z'],
  ['America/New_York', '2026-03-08T07:00Z'],
  ['America/New_York', '2026-11-01T06:00Z'],
  ['America/Rio_Branco', '2008-06-24T05:00Z'],
  ['America/Noronha', '2026-11-20T02:00Z'],
  ['America/Manaus', '2026-09-05T04:00Z'],
  // Half an hour, a change at one minute past midnight, and a day that was left out.
  ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
  ['America/St_Johns', '2009-11-01T02:31Z'],
  ['Pacific/Apia', '2011-12-30T10:00Z'],
];

const clockMinute = fc.nat(1439);
const period = fc.record({ from: clockMinute, to: fc.integer({ min: 0, max: 1440 }) });
const periods = fc.array(period, { maxLength: 3 });

interface Case {
  readonly hours: OpeningHours;
  /** Minutes from the middle of the place. */
  readonly around: number;
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    place: fc.constantFrom(...places),
    week: fc.array(periods, { minLength: 7, maxLength: 7 }),
    state: fc.constantFrom(undefined, null, 'SP', 'AM'),
    special: fc.array(fc.record({ offset: fc.integer({ min: -2, max: 2 }), periods }), { maxLength: 2 }),
    closed: fc.option(fc.record({ since: fc.integer({ min: -3_000, max: 3_000 }), length: fc.nat(3_000) })),
  })
  .map(({ place: [zone, text], week, state, special, closed }) => {
    const around = Date.parse(text);
    const since = around + (closed?.since ?? 0) * MINUTE;
    const bySpecialDate = new Map(special.map((one) => [wall(zone, around + one.offset * DAY).date, one.periods]));
    const specialDays = [...bySpecialDate].map(([date, own]) => ({ date, name: 'sample', periods: own }));
    const closedNow = closed && { since, until: since + closed.length * MINUTE };
    return { around, hours: { zone, week, specialDays, closedNow, ...(state !== undefined && { holidaysOf: state }) } };
  });

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall shows, by the platform's own reading. */
function wall(zone: string, at: number): { date: string; minute: number } {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      dateStyle: 'short',
      timeStyle: 'short',
    });
  formats.set(zone, format);
  const [date = '', time = ''] = format.format(at).split(', ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { date, minute: hour * 60 + minute };
}

function begins(hours: OpeningHours, date: string): readonly Period[] {
  const special = hours.specialDays.find((day) => day.date === date);
  if (special) return special.periods;
  const year = Number(date.slice(0, 4));
  const { holidaysOf } = hours;
  if (holidaysOf !== undefined && brazilHolidays(year, holidaysOf).some((one) => one.date === date)) return [];
  return hours.week[(new Date(`${date}T12:00Z`).getUTCDay() + 6) % 7] ?? [];
}

/** The slow truth: a minute is open when a period of its day, or a night of the day before, has it. */
function isOpenMinute(hours: OpeningHours, at: number): boolean {
  const { closedNow } = hours;
  if (closedNow && at >= closedNow.since && at < (closedNow.until ?? Infinity)) return false;
  const { date, minute } = wall(hours.zone, at);
  const dayBefore = new Date(Date.parse(`${date}T00:00Z`) - DAY).toISOString().slice(0, 10);
  return (
    begins(hours, date).some(({ from, to }) => minute >= from && (to <= from || minute < to)) ||
    begins(hours, dayBefore).some(({ from, to }) => to <= from && minute < to)
  );
}

const amounts = fc.integer({ min: 0, max: 30 * HOUR });
const distances = fc.integer({ min: -3 * DAY, max: 3 * DAY });
const runs = { numRuns: 400 };

describe('business time always', () => {
  it('says what the clock on the wall says, minute by minute', () => {
    const property = fc.property(cases, fc.integer({ min: -2_880, max: 1_440 }), ({ hours, around }, minutes) => {
      const calendar = calendarOf(hours);
      const from = around + minutes * MINUTE;
      const to = from + DAY + 7 * HOUR;
      let open = 0;
      let firstOpening: number | null = null;
      const wrong: number[] = [];
      for (let at = from; at < to; at += MINUTE) {
        const isOpen = isOpenMinute(hours, at);
        if (calendar.isOpen(at) !== isOpen) wrong.push(at);
        if (!isOpen) continue;
        firstOpening ??= at;
        open += MINUTE;
        if (calendar.after(from, open) !== at + MINUTE) wrong.push(at);
      }
      expect(wrong).toEqual([]);
      expect(calendar.elapsed(from, to)).toBe(open);
      const opening = calendar.nextOpening(from);
      expect(opening !== null && opening < to ? opening : null).toBe(firstOpening);
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('gives back the amount after which it was asked', () => {
    const property = fc.property(cases, distances, amounts, ({ hours, around }, distance, amount) => {
      const calendar = calendarOf(hours);
      const from = around + distance;
      const end = calendar.after(from, amount);
      if (end === null) return;
      expect(calendar.elapsed(from, end)).toBe(amount);
      // The first such moment: a millisecond earlier it was not there yet.
      if (amount > 0) expect(calendar.elapsed(from, end - 1)).toBe(amount - 1);
    });
    fc.assert(property, runs);
  });

  it('goes forward only', () => {
    const property = fc.property(cases, distances, amounts, amounts, ({ hours, around }, distance, one, more) => {
      const calendar = calendarOf(hours);
      const from = around + distance;
      const [first, second] = [calendar.after(from, one), calendar.after(from, one + more)];
      const later = calendar.after(from + more, one);
      if (first === null) expect(second).toBeNull();
      if (first !== null && second !== null) expect(second).toBeGreaterThanOrEqual(first);
      if (first !== null && later !== null) expect(later).toBeGreaterThanOrEqual(first);
    });
    fc.assert(property, runs);
  });

  it('adds up', () => {
    const property = fc.property(cases, fc.tuple(distances, distances, distances), ({ hours, around }, three) => {
      const calendar = calendarOf(hours);
      const [a = 0, b = 0, c = 0] = three.map((distance) => around + distance).sort((x, y) => x - y);
      expect(calendar.elapsed(a, b) + calendar.elapsed(b, c)).toBe(calendar.elapsed(a, c));
      expect(calendar.elapsed(c, a)).toBe(0);
      expect(calendar.elapsed(a, c)).toBeLessThanOrEqual(c - a);
    });
    fc.assert(property, runs);
  });

  it('opens at the next opening, and not a moment before', () => {
    const property = fc.property(cases, distances, ({ hours, around }, distance) => {
      const calendar = calendarOf(hours);
      const from = around + distance;
      const opening = calendar.nextOpening(from);
      expect(calendar.isOpen(from)).toBe(opening === from);
      if (opening === null) return;
      expect(calendar.isOpen(opening)).toBe(true);
      expect(calendar.elapsed(from, opening)).toBe(0);
      expect(calendar.after(from, 1)).toBe(opening + 1);
    });
    fc.assert(property, runs);
  });
});
