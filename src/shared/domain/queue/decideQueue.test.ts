import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../kernel/instant';
import { calendarOf } from '../hours/calendarOf';
import { nineToFive } from '../hours/sampleHours';
import { decideQueue } from './decideQueue';
import { heldBy, linesOf, personWith, played, sectorWith, waitingSince } from './sampleCounter';
import type { AttendantInPlay, ConversationInPlay, QueueSituation, SectorInPlay } from './situation';

/** A Monday, noon in São Paulo. */
const NOON = Date.parse('2026-11-23T12:00:00-03:00');
const ago = (minutes: number) => NOON - minutes * MINUTE;
const office = calendarOf(nineToFive);
const atWork = sectorWith({}, { calendar: office });
const [ana, bia, caio] = [personWith('ana'), personWith('bia'), personWith('caio')];

function at(
  now: number,
  sectors: SectorInPlay | SectorInPlay[],
  attendants: AttendantInPlay[],
  conversations: ConversationInPlay[],
): QueueSituation {
  return { now, sectors: [sectors].flat(), attendants, conversations };
}

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

const offline = { presence: 'offline' } as const;
const pause = { presence: 'pause' } as const;
const warnedAt = (since: number, warned: number, attendantId: string) => ({
  turn: { attendantId, since, warnedAt: warned, first: true },
});
const urgent = waitingSince('c2', ago(1), { priority: 3 });
const busy = (id: string, attendantId: string) =>
  heldBy(id, attendantId, ago(60), { stage: 'awaiting-customer', turn: null, queuedAt: null });

table('mode Balcão: who gets it', [
  {
    name: 'the one with the fewest active conversations',
    situation: at(NOON, sectorWith(), [ana, bia], [waitingSince('c1', ago(1)), busy('b1', 'ana')]),
    expected: ['assign c1 bia'],
    nextIn: 3,
  },
  {
    name: 'a tie goes to who received nothing for longest, and to who never did first of all',
    situation: at(
      NOON,
      sectorWith(),
      [
        { ...ana, lastReceivedAt: ago(2) },
        { ...bia, lastReceivedAt: ago(9) },
        { ...caio, capacity: 2 },
      ],
      [waitingSince('c1', ago(3)), waitingSince('c2', ago(2)), waitingSince('c3', ago(1))],
    ),
    expected: ['assign c1 caio', 'assign c2 bia', 'assign c3 ana'],
  },
  {
    name: 'first in, first out, but the more urgent before',
    situation: at(
      NOON,
      sectorWith(),
      [{ ...ana, capacity: 2 }],
      [waitingSince('c3', ago(2)), waitingSince('c1', ago(3)), urgent],
    ),
    expected: ['assign c2 ana', 'assign c1 ana'],
    nextIn: 3,
  },
  {
    name: 'one line for all sectors: the oldest takes the only slot',
    situation: at(
      NOON,
      [sectorWith(), sectorWith({}, { id: 'repairs' })],
      [{ ...ana, capacity: 1, sectorIds: ['sales', 'repairs'] }],
      [waitingSince('c1', ago(1)), waitingSince('c2', ago(2), { sectorId: 'repairs' })],
    ),
    expected: ['assign c2 ana'],
  },
  {
    name: 'nobody at or over the capacity, nobody with capacity zero',
    situation: at(
      NOON,
      sectorWith(),
      [
        { ...ana, capacity: 1 },
        { ...bia, capacity: 0 },
      ],
      [waitingSince('c1', ago(1)), busy('b1', 'ana'), busy('b2', 'ana')],
    ),
    expected: [],
    nextIn: 4,
  },
  {
    name: 'no limit where there is none',
    situation: at(NOON, sectorWith(), [{ ...ana, capacity: null }], [waitingSince('c1', ago(1)), busy('b1', 'ana')]),
    expected: ['assign c1 ana'],
  },
  {
    name: 'a snoozed one takes no slot',
    situation: at(
      NOON,
      sectorWith(),
      [{ ...ana, capacity: 1 }],
      [
        waitingSince('c1', ago(1)),
        waitingSince('s', ago(9), { stage: 'snoozed', queuedAt: null, snoozedUntil: NOON + HOUR }),
      ],
    ),
    expected: ['assign c1 ana'],
    nextIn: 3,
  },
  {
    name: 'nobody of another sector, on pause, offline or outside the own hours; those hours are waited for',
    situation: at(
      Date.parse('2026-11-23T08:58:00-03:00'),
      sectorWith(),
      [
        { ...ana, sectorIds: ['repairs'] },
        { ...bia, ...pause },
        { ...caio, ...offline },
        personWith('davi', { calendar: office }),
      ],
      [waitingSince('c1', Date.parse('2026-11-23T08:57:00-03:00'))],
    ),
    expected: [],
    nextIn: 2,
  },
  {
    name: 'the preferred person first, even with more conversations',
    situation: at(
      NOON,
      sectorWith(),
      [ana, bia],
      [waitingSince('c1', ago(1), { preferredId: 'ana' }), busy('b', 'ana')],
    ),
    expected: ['assign c1 ana'],
  },
  {
    name: 'anybody when the preferred person is offline or full',
    situation: at(
      NOON,
      sectorWith(),
      [{ ...ana, ...offline }, { ...bia, capacity: 0 }, caio],
      [waitingSince('c1', ago(2), { preferredId: 'ana' }), waitingSince('c2', ago(1), { preferredId: 'bia' })],
    ),
    expected: ['assign c1 caio', 'assign c2 caio'],
  },
  {
    name: 'nobody while the sector is unknown',
    situation: at(NOON, sectorWith(), [ana], [waitingSince('c1', ago(9), { sectorId: 'gone' })]),
    expected: [],
    nextIn: null,
  },
]);

table('mode Balcão: turns', [
  {
    name: 'nothing before T1',
    situation: at(NOON, sectorWith(), [ana], [heldBy('c1', 'ana', ago(2))]),
    expected: [],
    nextIn: 1,
  },
  {
    name: 'warned at T1, once',
    situation: at(NOON, sectorWith(), [ana], [heldBy('c1', 'ana', ago(3))]),
    expected: ['warn c1 ana'],
    nextIn: 2,
  },
  {
    name: 'lost at T2, to the next one',
    situation: at(
      NOON,
      sectorWith(),
      [ana, bia],
      [heldBy('c1', 'ana', ago(5), warnedAt(ago(5), ago(2), 'ana')), busy('b', 'bia')],
    ),
    expected: ['pass c1 ana no-answer', 'assign c1 bia'],
    nextIn: 3,
  },
  {
    name: 'not to somebody who lost it, while there is somebody else',
    situation: at(
      NOON,
      sectorWith({ maxHops: 9 }),
      [ana, bia, caio],
      [heldBy('c1', 'ana', ago(5), { passedIds: ['bia'], hops: 1 }), busy('x', 'caio'), busy('y', 'caio')],
    ),
    expected: ['pass c1 ana no-answer', 'assign c1 caio'],
  },
  {
    name: 'when all have lost it, to whom that happened the longest ago',
    situation: at(
      NOON,
      sectorWith({ maxHops: 9 }),
      [ana, bia, caio],
      [heldBy('c1', 'ana', ago(5), { passedIds: ['caio', 'bia'], hops: 2 }), busy('x', 'caio')],
    ),
    expected: ['pass c1 ana no-answer', 'assign c1 caio'],
  },
  {
    name: 'the K-th lost turn makes a CNA, which goes on to the next one at once',
    situation: at(
      NOON,
      sectorWith(),
      [ana, bia],
      [heldBy('c1', 'ana', ago(5), { passedIds: ['bia', 'caio'], hops: 2 })],
    ),
    expected: ['pass c1 ana no-answer', 'miss c1 no-answer', 'assign c1 bia swept'],
  },
  {
    name: 'nobody else: a CNA, which stays with the person who is there',
    situation: at(NOON, sectorWith(), [ana, { ...bia, capacity: 0 }], [heldBy('c1', 'ana', ago(5))]),
    expected: ['miss c1 no-answer', 'warn c1 ana'],
    nextIn: null,
  },
  {
    name: 'and goes to the next one who becomes eligible',
    situation: at(
      NOON,
      sectorWith(),
      [ana, bia],
      [
        heldBy('c1', 'ana', ago(50), {
          missed: { cause: 'no-answer', since: ago(45), hops: 1, seenBy: [], notice: null },
        }),
      ],
    ),
    expected: ['pass c1 ana no-answer', 'assign c1 bia swept'],
  },
  {
    name: 'two at their limit exchange what they do not answer',
    situation: at(
      NOON,
      sectorWith(),
      [
        { ...ana, capacity: 1 },
        { ...bia, capacity: 1 },
      ],
      [heldBy('c1', 'ana', ago(6)), heldBy('c2', 'bia', ago(5))],
    ),
    expected: ['pass c1 ana no-answer', 'pass c2 bia no-answer', 'assign c1 bia', 'assign c2 ana'],
  },
  {
    name: 'a later turn is only warned where nothing else was set',
    situation: at(
      NOON,
      sectorWith(),
      [ana, bia],
      [heldBy('c1', 'ana', ago(60), { turn: { attendantId: 'ana', since: ago(60), warnedAt: null, first: false } })],
    ),
    expected: ['warn c1 ana'],
    nextIn: null,
  },
  {
    name: 'a later turn has its own T2',
    situation: at(
      NOON,
      sectorWith({ followUpAfter: 20 * MINUTE }),
      [ana, bia],
      [
        heldBy('c1', 'ana', ago(60), { turn: { attendantId: 'ana', since: ago(20), warnedAt: ago(17), first: false } }),
        heldBy('c2', 'ana', ago(60), { turn: { attendantId: 'ana', since: ago(19), warnedAt: ago(16), first: false } }),
      ],
    ),
    expected: ['pass c1 ana no-answer', 'assign c1 bia'],
    nextIn: 1,
  },
  {
    name: 'business time: a turn of yesterday 16:58 is warned at 9:01 and over at 9:03',
    situation: at(
      Date.parse('2026-11-24T09:01:00-03:00'),
      atWork,
      [ana, bia],
      [heldBy('c1', 'ana', Date.parse('2026-11-23T16:58:00-03:00'))],
    ),
    expected: ['warn c1 ana'],
    nextIn: 2,
  },
  {
    name: 'a clock that was set back an hour begins to count at the turn',
    situation: at(NOON, sectorWith(), [ana, bia], [heldBy('c1', 'ana', NOON + HOUR)]),
    expected: [],
    nextIn: 63,
  },
]);

table('who leaves', [
  {
    name: 'offline: what was never answered goes to somebody else at once, and counts as no lost turn',
    situation: at(NOON, sectorWith(), [{ ...ana, ...offline }, bia], [heldBy('c1', 'ana', ago(1))]),
    expected: ['pass c1 ana left', 'assign c1 bia'],
  },
  {
    name: 'offline and nobody else: it waits for the person until T2, without a warning that nobody hears',
    situation: at(NOON, sectorWith(), [{ ...ana, ...offline }], [heldBy('c1', 'ana', ago(4))]),
    expected: [],
    nextIn: 1,
  },
  {
    name: 'and then for anybody in the queue, as a CNA',
    situation: at(NOON, sectorWith(), [{ ...ana, ...offline }], [heldBy('c1', 'ana', ago(5))]),
    expected: ['pass c1 ana no-answer', 'miss c1 no-answer'],
    nextIn: null,
  },
  {
    name: 'a pause keeps its turns until T2',
    situation: at(
      NOON,
      sectorWith(),
      [{ ...ana, ...pause }, bia],
      [heldBy('c1', 'ana', ago(4)), heldBy('c2', 'ana', ago(5))],
    ),
    expected: ['pass c2 ana no-answer', 'assign c2 bia', 'warn c1 ana'],
    nextIn: 1,
  },
  {
    name: 'a customer who writes again to somebody offline waits as long as for a first answer',
    situation: at(
      NOON,
      sectorWith(),
      [{ ...ana, ...offline }, bia],
      [
        heldBy('c1', 'ana', ago(60), { turn: { attendantId: 'ana', since: ago(5), warnedAt: null, first: false } }),
        heldBy('c2', 'ana', ago(60), { turn: { attendantId: 'ana', since: ago(4), warnedAt: null, first: false } }),
      ],
    ),
    expected: ['pass c1 ana no-answer', 'assign c1 bia'],
    nextIn: 1,
  },
  {
    name: 'everybody at once: nothing is lost, nothing is given',
    situation: at(
      NOON,
      sectorWith(),
      [
        { ...ana, ...offline },
        { ...bia, ...offline },
      ],
      [heldBy('c1', 'ana', ago(1)), heldBy('c2', 'bia', ago(2)), waitingSince('c3', ago(3))],
    ),
    expected: [],
    nextIn: 2,
  },
  {
    name: 'for good: back to the queue, whatever was said',
    situation: at(NOON, sectorWith(), [bia], [heldBy('c1', 'ana', ago(1)), busy('b', 'ana')]),
    expected: ['pass c1 ana left', 'assign c1 bia'],
  },
]);
