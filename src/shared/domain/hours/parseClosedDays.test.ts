import { describe, expect, it } from 'vitest';
import { parseClosedDays } from './parseClosedDays';

const years = { first: 2026, last: 2027 };

function calendar(...events: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');
}

function event(...lines: string[]): string {
  return ['BEGIN:VEVENT', 'UID:sample', ...lines, 'END:VEVENT'].join('\r\n');
}

const datesOf = (text: string) => parseClosedDays(text, years).days.map(({ date }) => date);

describe('closed days of a calendar file', () => {
  it.each<[string, string[], string[]]>([
    ['one day', ['DTSTART;VALUE=DATE:20260125', 'DTEND;VALUE=DATE:20260126'], ['2026-01-25']],
    ['no end', ['DTSTART;VALUE=DATE:20260125'], ['2026-01-25']],
    ['an end on the day itself', ['DTSTART;VALUE=DATE:20260125', 'DTEND;VALUE=DATE:20260125'], ['2026-01-25']],
    ['the end is exclusive', ['DTSTART:20260216', 'DTEND:20260219'], ['2026-02-16', '2026-02-17', '2026-02-18']],
    ['over the end of a month', ['DTSTART:20260228', 'DTEND:20260302'], ['2026-02-28', '2026-03-01']],
    ['a length in days', ['DTSTART:20260601', 'DURATION:P2D'], ['2026-06-01', '2026-06-02']],
    [
      'from midnight to midnight',
      ['DTSTART;TZID=America/Sao_Paulo:20260601T000000', 'DTEND;TZID=America/Sao_Paulo:20260602T000000'],
      ['2026-06-01'],
    ],
    ['every year', ['DTSTART:20200125', 'RRULE:FREQ=YEARLY'], ['2026-01-25', '2027-01-25']],
    [
      'every year, said twice',
      ['DTSTART:20200125', 'RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=25;WKST=MO'],
      ['2026-01-25', '2027-01-25'],
    ],
    ['every second year', ['DTSTART:20201004', 'RRULE:FREQ=YEARLY;INTERVAL=2'], ['2026-10-04']],
    ['until', ['DTSTART:20200125', 'RRULE:FREQ=YEARLY;UNTIL=20260125T000000Z'], ['2026-01-25']],
    ['so many times', ['DTSTART:20200125', 'RRULE:FREQ=YEARLY;COUNT=7'], ['2026-01-25']],
    [
      'without one year',
      ['DTSTART:20200125', 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20260125,20250125'],
      ['2027-01-25'],
    ],
    [
      'over New Year',
      ['DTSTART:20251231', 'DTEND:20260102', 'RRULE:FREQ=YEARLY'],
      ['2026-01-01', '2026-12-31', '2027-01-01', '2027-12-31'],
    ],
    ['February 29', ['DTSTART:20240229', 'RRULE:FREQ=YEARLY'], []],
    ['small letters', ['dtstart;value=date:20260125', 'rrule:freq=yearly'], ['2026-01-25', '2027-01-25']],
  ])('%s', (_what, lines, dates) => {
    const result = parseClosedDays(calendar(event(...lines)), years);
    expect(result.days.map(({ date }) => date)).toEqual(dates);
    expect(result.notTaken).toEqual([]);
    expect(result.outside).toBe(dates.length === 0 ? 1 : 0);
  });

  it.each<[string, string[], string]>([
    ['no date', ['SUMMARY:Nothing'], 'no-date'],
    ['no such date', ['DTSTART:20260230'], 'bad-date'],
    ['a broken end', ['DTSTART:20260201', 'DTEND:soon'], 'bad-date'],
    ['hours', ['DTSTART:20260201T090000Z', 'DTEND:20260201T120000Z'], 'has-a-time'],
    ['a moment', ['DTSTART:20260201T000000'], 'has-a-time'],
    ['a length in hours', ['DTSTART:20260201', 'DURATION:PT5H'], 'has-a-time'],
    ['backwards', ['DTSTART:20260201', 'DTEND:20260130'], 'backwards'],
    ['for ever', ['DTSTART:20260201', 'DTEND:20990101'], 'too-long'],
    ['every month', ['DTSTART:20260201', 'RRULE:FREQ=MONTHLY'], 'rule'],
    ['the second Sunday', ['DTSTART:20260510', 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=2SU'], 'rule'],
    ['another month', ['DTSTART:20260510', 'RRULE:FREQ=YEARLY;BYMONTH=6'], 'rule'],
    ['the 10th of every month', ['DTSTART:20260510', 'RRULE:FREQ=YEARLY;BYMONTHDAY=10'], 'rule'],
    ['extra dates', ['DTSTART:20260510', 'RDATE:20260601'], 'rule'],
    ['one that was moved', ['DTSTART:20260510', 'RECURRENCE-ID:20260511'], 'rule'],
    ['an exception that cannot be read', ['DTSTART:20260510', 'RRULE:FREQ=YEARLY', 'EXDATE:never'], 'bad-date'],
    ['cancelled', ['DTSTART:20260510', 'STATUS:CANCELLED'], 'cancelled'],
  ])('names what it does not take: %s', (_what, lines, code) => {
    const result = parseClosedDays(calendar(event('SUMMARY:Sample', ...lines)), years);
    expect(result).toEqual({ days: [], outside: 0, notTaken: [{ line: 3, name: 'Sample', code }] });
  });

  it('reads names: folded lines, escapes, parameters in quotes', () => {
    const text = calendar(
      event('DTSTART:20260125', 'SUMMARY;LANGUAGE="pt;BR:x":Aniversário de São Paulo\\, \r\n a cidade\\; 25\\n01'),
    );
    expect(parseClosedDays(text, years).days).toEqual([
      { date: '2026-01-25', name: 'Aniversário de São Paulo, a cidade; 25 01', periods: [] },
    ]);
  });

  it('gives a date that comes twice all its names once', () => {
    const one = (name: string) => event('DTSTART:20260125', `SUMMARY:${name}`);
    const { days } = parseClosedDays(
      calendar(one('City'), one('Saint'), one('City'), event('DTSTART:20260125')),
      years,
    );
    expect(days).toEqual([{ date: '2026-01-25', name: 'City / Saint', periods: [] }]);
  });

  it('is not led astray by alarms, time zones and other line ends', () => {
    const zone =
      'BEGIN:VTIMEZONE\nBEGIN:STANDARD\nDTSTART:19700101T000000\nRRULE:FREQ=YEARLY\nEND:STANDARD\nEND:VTIMEZONE';
    const alarm = 'BEGIN:VALARM\nDURATION:PT15M\nEND:VALARM';
    const text = `\uFEFF${calendar(zone, event('DTSTART:20260125', alarm)).replaceAll('\r\n', '\n')}`;
    expect(parseClosedDays(text, years)).toMatchObject({ notTaken: [], outside: 0 });
    expect(datesOf(text)).toEqual(['2026-01-25']);
  });

  it('names tasks, odd lines and an event that breaks off, and keeps the rest', () => {
    const text = calendar('BEGIN:VTODO\r\nDUE:20260101\r\nEND:VTODO', event('DTSTART:20260125'), 'what is this');
    const result = parseClosedDays(`${text}BEGIN:VEVENT\r\nSUMMARY:Cut\r\nDTSTART:20260301`, years);
    expect(result.days.map(({ date }) => date)).toEqual(['2026-01-25']);
    expect(result.notTaken).toEqual([
      { line: 3, name: 'VTODO', code: 'not-an-event' },
      { line: 10, name: 'what is this', code: 'bad-line' },
      { line: 12, name: 'Cut', code: 'unfinished' },
    ]);
  });

  it.each(['', 'hello', '<html></html>', 'BEGIN:VCARD\nEND:VCARD'])('refuses what is no calendar: %o', (text) => {
    expect(parseClosedDays(text, years).notTaken.map(({ code }) => code)).toEqual(['not-a-calendar']);
  });
});
