import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../kernel/instant';
import { alwaysOpen } from '../hours/calendar';
import { calendarOf } from '../hours/calendarOf';
import { nineToFive } from '../hours/sampleHours';
import { counterFigures, type Measured } from './counterFigures';
import { serviceEvent, type ServiceEvent } from './serviceEvent';
import { serviceTimes } from './serviceTimes';
import { summaryOf } from './summary';

/** Friday, 27 November 2026, nine in São Paulo. */
const NINE = Date.parse('2026-11-27T09:00:00-03:00');
const at = (minutes: number) => NINE + minutes * MINUTE;
const bia = (minutes: number): ServiceEvent => ({ at: at(minutes), kind: 'answered', attendantId: 'bia' });
const say = (minutes: number, kind: Exclude<ServiceEvent['kind'], 'answered'>): ServiceEvent => ({
  at: at(minutes),
  kind,
});

function figures(events: readonly ServiceEvent[], more: Partial<Measured> = {}) {
  const measured = { services: serviceTimes(events), calendar: alwaysOpen, answerWithin: null, ...more };
  return counterFigures([measured], { from: NINE, to: NINE + 7 * DAY });
}
const minutesOf = (summary: { readonly mean: number } | null) => (summary === null ? null : summary.mean / MINUTE);

describe('the times of a service', () => {
  it.each<[string, readonly ServiceEvent[], { wait: number | null; service: number | null; reply: number | null }]>([
    [
      'from the first word to the first answer, and from there to the closing',
      [say(0, 'began'), say(0, 'wrote'), bia(5), say(25, 'closed')],
      { wait: 5, service: 20, reply: null },
    ],
    [
      'words while one waits do not begin the wait anew',
      [say(0, 'began'), say(0, 'wrote'), say(3, 'wrote'), bia(5), say(9, 'closed')],
      { wait: 5, service: 4, reply: null },
    ],
    [
      'the robot’s part is nobody’s wait',
      [say(0, 'began'), say(0, 'wrote'), say(8, 'wrote'), say(10, 'handed-over'), bia(13), say(20, 'closed')],
      { wait: 3, service: 7, reply: null },
    ],
    [
      'what we began ourselves has no wait',
      [say(0, 'began'), bia(0), say(30, 'wrote'), bia(34), say(40, 'closed')],
      { wait: null, service: 40, reply: 4 },
    ],
    [
      'later answers count from the first unanswered word',
      [
        say(0, 'began'),
        say(0, 'wrote'),
        bia(1),
        say(10, 'wrote'),
        say(11, 'wrote'),
        bia(16),
        bia(17),
        say(18, 'closed'),
      ],
      { wait: 1, service: 17, reply: 6 },
    ],
    [
      'what was put off is nobody’s work',
      [say(0, 'began'), say(0, 'wrote'), bia(2), say(10, 'put-off'), say(70, 'back'), say(80, 'closed')],
      { wait: 2, service: 18, reply: null },
    ],
    [
      'a customer ends a putting off by writing',
      [say(0, 'began'), say(0, 'wrote'), bia(2), say(10, 'put-off'), say(30, 'wrote'), bia(32), say(40, 'closed')],
      { wait: 2, service: 18, reply: 2 },
    ],
    [
      'given up as CNA and answered after all: waiting all along',
      [say(0, 'began'), say(0, 'wrote'), say(10, 'given-up'), say(60, 'began'), bia(61), say(70, 'closed')],
      { wait: 61, service: 9, reply: null },
    ],
    [
      'a closing that was taken back is none',
      [say(0, 'began'), say(0, 'wrote'), bia(1), say(5, 'closed'), say(6, 'unclosed'), say(11, 'closed')],
      { wait: 1, service: 10, reply: null },
    ],
    [
      'before the first beginning nothing is known',
      [say(0, 'wrote'), bia(5), say(9, 'closed')],
      { wait: null, service: null, reply: null },
    ],
  ])('%s', (_name, events, expected) => {
    const { wait, service, reply } = figures(events);
    expect({ wait: minutesOf(wait), service: minutesOf(service), reply: minutesOf(reply) }).toEqual(expected);
  });

  it('opened again is a service of its own', () => {
    const once = [say(0, 'began'), say(0, 'wrote'), bia(4), say(10, 'closed')];
    const again = [say(60, 'began'), say(60, 'wrote'), bia(68), say(70, 'closed')];
    expect(figures([...once, ...again])).toMatchObject({ wait: { count: 2, mean: 6 * MINUTE }, service: { count: 2 } });
  });

  it('closed without a word of ours is counted as such, and has no time', () => {
    expect(figures([say(0, 'began'), say(0, 'wrote'), say(30, 'closed')])).toMatchObject({
      unanswered: 1,
      service: null,
    });
  });

  it('in business time: Friday 16:30 to Monday 9:30 is one hour from nine to five', () => {
    const monday = 3 * 24 * 60;
    const events = [say(450, 'began'), say(450, 'wrote'), bia(monday + 30), say(monday + 60, 'closed')];
    const calendar = calendarOf(nineToFive);
    expect(figures(events, { calendar })).toMatchObject({ wait: { mean: HOUR }, service: { mean: 30 * MINUTE } });
    expect(figures(events)).toMatchObject({ wait: { mean: 65 * HOUR } });
  });

  it('on time: first answers within what the sector promises', () => {
    const events = [0, 100, 200].flatMap((from, place) => [
      ...[say(from, 'began'), say(from, 'wrote'), bia(from + [5, 6, 4][place]!), say(from + 20, 'closed')],
    ]);
    expect(figures(events, { answerWithin: 5 * MINUTE }).onTime).toBeCloseTo(2 / 3);
    expect(figures(events).onTime).toBeNull();
  });

  it('a time belongs to the period in which it ended', () => {
    const services = serviceTimes([say(-30, 'began'), say(-30, 'wrote'), bia(10), say(9_999, 'closed')]);
    const all = [{ services, calendar: alwaysOpen, answerWithin: null }];
    expect(counterFigures(all, { from: NINE, to: NINE + DAY })).toMatchObject({
      wait: { mean: 40 * MINUTE },
      service: null,
    });
  });
});

describe('a summary', () => {
  it.each([
    [[], null],
    [[7], { count: 1, mean: 7, median: 7, p90: 7 }],
    [[4, 1], { count: 2, mean: 2.5, median: 2.5, p90: 4 }],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 100], { count: 10, mean: 14.5, median: 5.5, p90: 9 }],
    [[3, 1, 2], { count: 3, mean: 2, median: 2, p90: 3 }],
  ])('%j', (values, expected) => expect(summaryOf(values)).toEqual(expected));
});

describe('what an entry of the log means', () => {
  const entry = (kind: string, more: object = {}) => ({ at: 1, kind, actor: 'balcao', body: {}, ...more });
  it.each<[ReturnType<typeof entry>, ServiceEvent | null]>([
    [entry('message.queued', { actor: 'attendant:bia' }), { at: 1, kind: 'answered', attendantId: 'bia' }],
    [entry('message.queued'), null],
    [entry('message.echoed', { actor: 'attendant:phone-app' }), { at: 1, kind: 'answered', attendantId: null }],
    [entry('conversation.missed', { body: { closed: true } }), { at: 1, kind: 'given-up' }],
    [entry('conversation.missed', { body: { closed: false } }), null],
    [entry('conversation.undone', { body: { act: 'close' } }), { at: 1, kind: 'unclosed' }],
    [entry('conversation.undone', { body: { act: 'snooze' } }), null],
    [entry('note.written'), null],
    [entry('conversation.missed', { body: null }), null],
  ])('%j', (change, event) => expect(serviceEvent(change)).toEqual(event));
});
