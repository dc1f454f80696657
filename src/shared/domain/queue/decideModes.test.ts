import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../kernel/instant';
import type { Missed, Service } from '../conversations/service';
import { calendarOf } from '../hours/calendarOf';
import { nineToFive } from '../hours/sampleHours';
import { decideQueue } from './decideQueue';
import { heldBy, linesOf, personWith, played, sectorWith, waitingSince } from './sampleCounter';
import type { AttendantInPlay, ConversationInPlay, QueueSituation, SectorInPlay } from './situation';

/** A Monday, noon in São Paulo; the office is open from 9 to 17 on weekdays. */
const clock = (day: number, time: string) => Date.parse(`2026-11-${day}T${time}:00-03:00`);
const NOON = clock(23, '12:00');
const ago = (minutes: number) => NOON - minutes * MINUTE;
const office = calendarOf(nineToFive);
const [ana, bia, caio] = [personWith('ana'), personWith('bia'), personWith('caio')];
const chat = sectorWith({ mode: 'chat' }, { calendar: office });
const whatsapp = sectorWith({ mode: 'whatsapp' });
const whatsappAtWork = sectorWith({ mode: 'whatsapp' }, { calendar: office });
const manual = sectorWith({ mode: 'manual' });
const balcao = sectorWith({}, { calendar: office });

const at = (
  now: number,
  sector: SectorInPlay,
  attendants: AttendantInPlay[],
  conversations: ConversationInPlay[],
): QueueSituation => ({
  now,
  sectors: [sector],
  attendants,
  conversations,
});
const missedAt = (since: number, more: Partial<Missed> = {}): Partial<Service> => ({
  missed: { cause: 'no-answer', since, hops: 1, seenBy: [], notice: null, ...more },
});
const closedCna = (id: string, since: number, more: Partial<Missed> = {}) =>
  waitingSince(id, since, {
    ...{ stage: 'closed', queuedAt: null, closing: { at: since, by: 'balcao', reason: null } },
    ...missedAt(since, more),
  });
const since = (attendant: AttendantInPlay, presenceSince: number) => ({ ...attendant, presenceSince });
const offline = { presence: 'offline' } as const;

interface Row {
  readonly name: string;
  readonly situation: QueueSituation;
  readonly expected: readonly string[];
  /** Minutes from `now`; null: nothing falls due. */
  readonly nextIn?: number | null;
}

/** Every row also proves that its round is complete. */
function table(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    test.each(rows)('$name', ({ situation, expected, nextIn }) => {
      const { round, after } = played(situation);
      expect(linesOf(round)).toEqual(expected);
      if (nextIn !== undefined) {
        expect(round.nextAt === null ? null : (round.nextAt - situation.now) / MINUTE).toEqual(nextIn);
      }
      expect(decideQueue(after)).toEqual({ decisions: [], nextAt: round.nextAt });
    });
  });
}

table('what waits for nobody', [
  {
    name: 'T2 without anybody to give it to makes a CNA, which stays in the queue',
    situation: at(NOON, balcao, [], [waitingSince('c1', ago(5)), waitingSince('c2', ago(4))]),
    expected: ['miss c1 nobody-eligible'],
    nextIn: 1,
  },
  {
    name: 'a sector without attendants, and everybody offline, are no different',
    situation: at(
      NOON,
      balcao,
      [{ ...ana, ...offline }, personWith('x', { sectorIds: [] })],
      [waitingSince('c1', ago(9))],
    ),
    expected: ['miss c1 nobody-eligible'],
    nextIn: null,
  },
  {
    name: 'CNAs are swept oldest first when somebody is eligible, as far as the slots go',
    situation: at(
      NOON,
      balcao,
      [{ ...ana, capacity: 2 }],
      [3, 1, 2].map((age) => waitingSince(`c${age}`, ago(age * 60), missedAt(ago(30)))),
    ),
    expected: ['assign c3 ana swept', 'assign c2 ana swept'],
  },
  {
    name: 'what waited too long while the app was off is a CNA too when it is handed out',
    situation: at(clock(24, '10:00'), balcao, [ana], [waitingSince('c1', NOON)]),
    expected: ['miss c1 nobody-eligible', 'assign c1 ana swept'],
  },
  {
    name: 'outside the hours it is registered, and nobody gets it',
    situation: at(clock(23, '20:00'), balcao, [ana], [waitingSince('c1', clock(23, '19:59'))]),
    expected: ['miss c1 closed-hours'],
    nextIn: 13 * 60,
  },
  {
    name: 'what came shortly before closing is not; it goes on waiting at opening',
    situation: at(clock(23, '20:00'), balcao, [ana], [waitingSince('c1', clock(23, '16:58'))]),
    expected: [],
    nextIn: 13 * 60,
  },
  {
    name: 'at opening everything is handed out, oldest first',
    situation: at(
      clock(24, '09:00'),
      balcao,
      [ana, bia],
      [
        waitingSince('c2', clock(23, '22:00'), missedAt(clock(23, '22:00'), { cause: 'closed-hours' })),
        waitingSince('c1', clock(23, '21:00'), missedAt(clock(23, '21:00'), { cause: 'closed-hours' })),
        waitingSince('c3', clock(24, '09:00')),
      ],
    ),
    expected: ['assign c1 ana swept', 'assign c2 bia swept', 'assign c3 ana'],
  },
  {
    name: 'while it is closed nobody loses a turn to anybody',
    situation: at(clock(23, '20:00'), balcao, [ana, bia], [heldBy('c1', 'ana', clock(23, '16:00'))]),
    expected: ['miss c1 no-answer', 'warn c1 ana'],
    nextIn: 13 * 60,
  },
]);

table('put off', [
  {
    name: 'not over yet',
    situation: at(NOON, balcao, [ana], [waitingSince('c1', ago(9), { stage: 'snoozed', snoozedUntil: NOON + HOUR })]),
    expected: [],
    nextIn: 60,
  },
  {
    name: 'over: to whom had it, first',
    situation: at(
      NOON,
      balcao,
      [ana, bia],
      [
        waitingSince('c1', ago(9), { stage: 'snoozed', snoozedUntil: NOON, preferredId: 'bia', queuedAt: null }),
        heldBy('c2', 'bia', ago(1)),
      ],
    ),
    expected: ['wake c1', 'assign c1 bia'],
    nextIn: 2,
  },
  {
    name: 'over at night: back in the queue, to be handed out at opening, and no CNA where the customer was answered',
    situation: at(
      clock(23, '20:00'),
      balcao,
      [ana],
      [
        waitingSince('c1', NOON, { stage: 'snoozed', snoozedUntil: clock(23, '20:00'), queuedAt: null }),
        waitingSince('c2', NOON, { stage: 'snoozed', snoozedUntil: clock(23, '20:00') }),
      ],
    ),
    expected: ['wake c1', 'wake c2', 'miss c2 closed-hours'],
    nextIn: 13 * 60,
  },
]);

table('mode Chat', [
  {
    name: 'the next in line gets it, whoever has fewer; who received goes to the end',
    situation: at(
      NOON,
      chat,
      [{ ...ana, lastReceivedAt: ago(3) }, { ...bia, lastReceivedAt: ago(9) }, caio],
      [
        ...[9, 8, 7, 6].map((age) => waitingSince(`c${age}`, ago(age / 9))),
        heldBy('x', 'caio', ago(30), { stage: 'awaiting-customer', turn: null, queuedAt: null }),
      ],
    ),
    expected: ['assign c9 caio', 'assign c8 bia', 'assign c7 ana', 'assign c6 caio'],
  },
  {
    name: 'who does not answer loses the turn, and the next one in line gets it',
    situation: at(
      NOON,
      chat,
      [
        { ...ana, lastReceivedAt: ago(5) },
        { ...bia, lastReceivedAt: ago(9) },
        { ...caio, lastReceivedAt: ago(8) },
      ],
      [heldBy('c1', 'ana', ago(5), { passedIds: ['bia'], hops: 1 })],
    ),
    expected: ['pass c1 ana no-answer', 'assign c1 caio'],
  },
  {
    name: 'until someone answers: lost turns alone are no CNA',
    situation: at(NOON, chat, [ana, bia], [heldBy('c1', 'ana', ago(5), { passedIds: ['bia'], hops: 40 })]),
    expected: ['pass c1 ana no-answer', 'assign c1 bia'],
    nextIn: 3,
  },
  {
    name: 'nobody else: a CNA',
    situation: at(NOON, chat, [ana], [heldBy('c1', 'ana', ago(5))]),
    expected: ['miss c1 no-answer', 'warn c1 ana'],
    nextIn: null,
  },
  {
    name: 'outside the hours it is registered',
    situation: at(clock(23, '20:00'), chat, [ana], [waitingSince('c1', clock(23, '20:00'))]),
    expected: ['miss c1 closed-hours'],
    nextIn: 13 * 60,
  },
]);

table('mode WhatsApp', [
  {
    name: 'to an available attendant, in turn',
    situation: at(
      NOON,
      whatsapp,
      [{ ...ana, lastReceivedAt: ago(5) }, bia, { ...caio, ...offline }],
      [waitingSince('c1', ago(1))],
    ),
    expected: ['assign c1 bia'],
    nextIn: 3,
  },
  {
    name: 'not answered in time: closed as CNA, nobody else gets it, and its check is planned',
    situation: at(
      NOON,
      whatsapp,
      [ana, bia],
      [heldBy('c1', 'ana', ago(5), { turn: { attendantId: 'ana', since: ago(5), warnedAt: ago(2), first: true } })],
    ),
    expected: ['close c1 no-answer'],
    nextIn: 24 * 60,
  },
  {
    name: 'an attendant who is offline does not lose it to anybody either',
    situation: at(NOON, whatsapp, [{ ...ana, ...offline }, bia], [heldBy('c1', 'ana', ago(4))]),
    expected: [],
    nextIn: 1,
  },
  {
    name: 'who did not answer keeps the place in line: is the next again',
    situation: at(
      NOON,
      whatsapp,
      [
        { ...ana, lastReceivedAt: ago(60) },
        { ...bia, lastReceivedAt: ago(30) },
      ],
      [heldBy('c1', 'ana', ago(5)), waitingSince('c2', ago(1))],
    ),
    expected: ['close c1 no-answer', 'assign c2 ana'],
  },
  {
    name: 'who has one unanswered is not next, though the place is not lost yet',
    situation: at(
      NOON,
      whatsapp,
      [
        { ...ana, lastReceivedAt: ago(60) },
        { ...bia, lastReceivedAt: ago(30) },
      ],
      [heldBy('c1', 'ana', ago(1)), waitingSince('c2', ago(1))],
    ),
    expected: ['assign c2 bia'],
  },
  {
    name: 'nobody available until T2: closed as CNA; nobody online, so a check finds nobody before somebody comes',
    situation: at(NOON, whatsapp, [{ ...ana, ...offline }], [waitingSince('c1', ago(5))]),
    expected: ['close c1 nobody-eligible'],
    nextIn: null,
  },
  {
    name: 'somebody is there although it waited too long: better answered late',
    situation: at(NOON, whatsapp, [ana], [waitingSince('c1', ago(500))]),
    expected: ['assign c1 ana'],
  },
  {
    name: 'with people online the check comes after 24 h',
    situation: at(NOON, whatsapp, [ana], [closedCna('c1', NOON - DAY + MINUTE)]),
    expected: [],
    nextIn: 1,
  },
  {
    name: 'and gives notice to the first available one, oldest first',
    situation: at(
      NOON,
      whatsapp,
      [{ ...ana, lastReceivedAt: ago(1) }, bia, { ...caio, capacity: 0 }],
      [closedCna('c2', NOON - DAY), closedCna('c1', NOON - DAY - HOUR)],
    ),
    expected: ['notice c1 bia', 'notice c2 bia'],
    nextIn: 24 * 60,
  },
  {
    name: 'again 24 h after the last notice',
    situation: at(
      NOON,
      whatsapp,
      [ana],
      [closedCna('c1', NOON - 3 * DAY, { notice: { at: NOON - DAY + HOUR, attendantId: 'ana' } })],
    ),
    expected: [],
    nextIn: 60,
  },
  {
    name: 'with nobody online every 15 min: who comes at 11:52 is told at noon',
    situation: at(ago(7), whatsapp, [since(ana, ago(8))], [closedCna('c1', ago(60))]),
    expected: [],
    nextIn: 7,
  },
  {
    name: 'and at noon is',
    situation: at(NOON, whatsapp, [since(ana, ago(8))], [closedCna('c1', ago(60))]),
    expected: ['notice c1 ana'],
    nextIn: 24 * 60,
  },
  {
    name: 'a check that falls outside the hours waits for opening',
    situation: at(clock(23, '20:00'), whatsappAtWork, [ana], [closedCna('c1', clock(22, '20:00'))]),
    expected: [],
    nextIn: 13 * 60,
  },
  {
    name: 'a CNA that a person or the customer settled is left alone',
    situation: at(
      NOON,
      whatsapp,
      [ana],
      [{ id: 'c1', service: { ...closedCna('c1', NOON - 2 * DAY).service, missed: null } }],
    ),
    expected: [],
    nextIn: null,
  },
  {
    name: 'intervals are adjustable',
    situation: at(NOON, sectorWith({ mode: 'whatsapp', checkOnline: 2 * HOUR }), [ana], [closedCna('c1', ago(120))]),
    expected: ['notice c1 ana'],
    nextIn: 120,
  },
]);

table('mode Manual', [
  {
    name: 'people take from the queue: nothing is given, warned, lost or missed',
    situation: at(NOON, manual, [ana, bia], [waitingSince('c1', ago(500)), heldBy('c2', 'ana', ago(500))]),
    expected: [],
    nextIn: null,
  },
  {
    name: 'what was put off returns to whom had it',
    situation: at(
      NOON,
      manual,
      [ana, bia],
      [waitingSince('c1', ago(9), { stage: 'snoozed', snoozedUntil: NOON, preferredId: 'ana' })],
    ),
    expected: ['wake c1', 'assign c1 ana'],
    nextIn: null,
  },
  {
    name: 'or to the queue when that person is away',
    situation: at(
      NOON,
      manual,
      [{ ...ana, ...offline }, bia],
      [waitingSince('c1', ago(9), { stage: 'snoozed', snoozedUntil: NOON, preferredId: 'ana' })],
    ),
    expected: ['wake c1'],
    nextIn: null,
  },
]);

test('the app was off for three days: 500 waiting are all flagged and handed out in order as far as the slots go', () => {
  const waiting = Array.from({ length: 500 }, (_, index) => waitingSince(`c${index}`, NOON - 3 * DAY + index * MINUTE));
  const people = Array.from({ length: 10 }, (_, index) => personWith(`p${index}`));
  const { round } = played(at(NOON, sectorWith(), people, waiting.toReversed()));
  const assigned = round.decisions.filter(({ kind }) => kind === 'assign').map(({ conversationId }) => conversationId);
  expect(round.decisions.filter(({ kind }) => kind === 'miss')).toHaveLength(500);
  expect(assigned).toEqual(waiting.slice(0, 50).map(({ id }) => id));
});

test('every assignment says why', () => {
  const reasons = (situation: QueueSituation) =>
    decideQueue(situation).decisions.flatMap((decision) => (decision.kind === 'assign' ? [decision.reason] : []));
  const fresh = [waitingSince('c1', ago(1))];
  const busy = heldBy('x', 'ana', ago(1));
  expect(reasons(at(NOON, balcao, [ana, bia], [...fresh, busy]))).toEqual([{ code: 'fewest-active', active: 0 }]);
  const idle = [
    { ...ana, lastReceivedAt: ago(1) },
    { ...bia, lastReceivedAt: ago(2) },
  ];
  expect(reasons(at(NOON, balcao, idle, fresh))).toEqual([{ code: 'longest-idle', active: 0, lastReceivedAt: ago(2) }]);
  expect(reasons(at(NOON, balcao, [ana], fresh))).toEqual([{ code: 'only-one' }]);
  const mine = [waitingSince('c1', ago(1), { preferredId: 'bia' })];
  expect(reasons(at(NOON, balcao, [ana, bia], mine))).toEqual([{ code: 'had-it-before' }]);
  const lost = [waitingSince('c1', ago(1), { passedIds: ['ana', 'bia'], hops: 2 })];
  expect(reasons(at(NOON, balcao, [bia, ana], lost))).toEqual([{ code: 'turn-again' }]);
  const skipped = [waitingSince('c1', ago(1), { passedIds: ['ana'], hops: 1 })];
  expect(reasons(at(NOON, chat, [ana, bia, caio], skipped))).toEqual([{ code: 'next-in-order', place: 2 }]);
});
