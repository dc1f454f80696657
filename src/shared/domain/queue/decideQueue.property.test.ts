import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '../../kernel/instant';
import { HOUR, MINUTE } from '../../kernel/instant';
import { customerWrote } from '../conversations/customerWrote';
import type { Priority, Service } from '../conversations/service';
import { answered, closed, givenTo, queuedIn, snoozed } from '../conversations/transitions';
import { alwaysOpen } from '../hours/calendar';
import type { Calendar } from '../hours/calendar';
import { calendarOf } from '../hours/calendarOf';
import { nineToFive } from '../hours/sampleHours';
import { brokenPromises } from './brokenPromises';
import { decideQueue } from './decideQueue';
import { placeAfterAnswer } from './place';
import { carriedOut, personWith, sectorWith, waitingSince } from './sampleCounter';
import type { DistributionMode } from './sector';
import type { AttendantInPlay, ConversationInPlay, QueueSituation, SectorInPlay } from './situation';

const START = Date.parse('2026-11-23T16:00:00-03:00');
const OFFICE = calendarOf(nineToFive);

/** Open for 40 min, closed for 20, over and over. Written without looking at how the queue uses it. */
const cycles: Calendar = {
  isOpen: (at) => (at - START) % HOUR < 40 * MINUTE,
  nextOpening: (at) => (cycles.isOpen(at) ? at : at + HOUR - ((at - START) % HOUR)),
  elapsed: (from, to) => (to <= from ? 0 : openBefore(to) - openBefore(from)),
  after: (from, amount) => {
    const target = openBefore(from) + amount;
    const rounds = Math.ceil(target / (40 * MINUTE)) - 1;
    return amount <= 0 ? from : START + rounds * HOUR + (target - rounds * 40 * MINUTE);
  },
};
function openBefore(at: Instant): number {
  const since = at - START;
  return Math.floor(since / HOUR) * 40 * MINUTE + Math.min(since % HOUR, 40 * MINUTE);
}

const index = fc.nat(50);
const sectorIds = ['sales', 'repairs'] as const;
const minutes = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 1_500 })).map((n) => n * MINUTE);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('arrives'),
      sector: fc.nat(1),
      priority: fc.nat(3),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('waits'),
      time: minutes,
      probe: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('presence'),
      who: index,
      state: fc.constantFrom('online', 'online', 'pause', 'offline'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constantFrom('answers', 'writes', 'claims', 'snoozes', 'closes', 'transfers'),
      which: index,
      who: index,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('capacity'),
      who: index,
      capacity: fc.constantFrom(null, 0, 1, 3),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('clock back'), time: minutes }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('app off'), time: minutes }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const mode = fc.constantFrom<DistributionMode>('balcao', 'balcao', 'chat', 'whatsapp', 'manual');
const sector = fc.record({
  mode,
  calendar: fc.constantFrom(alwaysOpen, cycles, OFFICE),
  followUpAfter: fc.constantFrom(null, 7 * MINUTE),
  maxHops: fc.integer({ min: 1, max: 3 }),
});
type SectorDraft = typeof sector extends fc.Arbitrary<infer Value> ? Value : never;
const person = fc.record({
  capacity: fc.constantFrom(null, 0, 1, 2, 3),
  sectorIds: fc.subarray([...sectorIds]),
  calendar: fc.constantFrom(alwaysOpen, alwaysOpen, cycles),
});
const counter = fc.record({
  sectors: fc.tuple(sector, sector),
  people: fc.array(person, { minLength: 0, maxLength: 4 }),
  steps: fc.array(step, { minLength: 1, maxLength: 30 }),
});

/** A counter in memory that is driven as the engine drives it: a round at each change and at each alarm. */
class Driven {
  now = START;
  sectors: readonly SectorInPlay[];
  attendants: readonly AttendantInPlay[];
  conversations: readonly ConversationInPlay[] = [];
  nextAt: Instant | null = null;
  clockWentBack = false;
  arrivals = 0;

  constructor({ sectors, people }: { sectors: SectorDraft[]; people: Partial<AttendantInPlay>[] }) {
    this.sectors = sectors.map(({ calendar, ...rules }, place) =>
      sectorWith(rules, { id: sectorIds[place], calendar }),
    );
    this.attendants = people.map((more, place) =>
      personWith(`p${place}`, {
        ...more,
        presence: 'offline',
        presenceSince: START,
      }),
    );
  }

  situation(): QueueSituation {
    const inPlay = this.conversations.filter(({ service }) => service.stage !== 'closed' || service.missed !== null);
    return {
      now: this.now,
      sectors: this.sectors,
      attendants: this.attendants,
      conversations: inPlay,
    };
  }

  settle(): void {
    const before = this.situation();
    const round = decideQueue(before);
    const after = carriedOut(before, round.decisions);
    const changed = new Map(after.conversations.map((conversation) => [conversation.id, conversation]));
    this.conversations = this.conversations.map((old) => changed.get(old.id) ?? old);
    this.attendants = after.attendants;
    this.nextAt = round.nextAt;
    const broken = brokenPromises({ before, round, after });
    // What was noted before the clock was set back lies ahead of it now.
    expect(broken.filter((line) => !(this.clockWentBack && line === 'nobody is warned before the turn'))).toEqual([]);
  }

  /** Alarms ring on the millisecond; in between nothing is due. */
  pass(time: number, probe: number): void {
    const end = this.now + time;
    while (this.nextAt !== null && this.nextAt <= end) {
      expect(this.nextAt).toBeGreaterThan(this.now);
      this.now = Math.floor(this.now + (this.nextAt - 1 - this.now) * probe);
      expect(decideQueue(this.situation()).decisions, 'nothing is due before the alarm').toEqual([]);
      this.now = this.nextAt;
      this.settle();
    }
    this.now = end;
  }

  change(id: string | undefined, next: (service: Service) => Service): void {
    this.conversations = this.conversations.map((old) => (old.id === id ? { id, service: next(old.service) } : old));
  }

  person(who: number, change: Partial<AttendantInPlay>): void {
    const chosen = this.attendants[who % Math.max(1, this.attendants.length)];
    this.attendants = this.attendants.map((old) => (old === chosen ? { ...old, ...change } : old));
  }
}

function act(desk: Driven, step: Step): void {
  if ('sector' in step) {
    desk.arrivals += 1;
    const priority = step.priority as Priority;
    const service = { sectorId: sectorIds[step.sector] ?? 'sales', priority };
    desk.conversations = [...desk.conversations, waitingSince(`c${desk.arrivals}`, desk.now, service)];
  } else if ('probe' in step) desk.pass(step.time, step.probe);
  else if ('state' in step) desk.person(step.who, { presence: step.state, presenceSince: desk.now });
  else if ('which' in step) personActs(desk, step);
  else if ('capacity' in step) desk.person(step.who, { capacity: step.capacity });
  else if (step.act === 'clock back') {
    desk.now -= Math.min(step.time, desk.now - START);
    desk.clockWentBack = true;
  } else {
    desk.now += step.time;
    desk.attendants = desk.attendants.map((one) => ({
      ...one,
      presence: 'offline',
      presenceSince: desk.now,
    }));
  }
}

function personActs(desk: Driven, { act, which, who }: Extract<Step, { which: number }>): void {
  const { now } = desk;
  const stages =
    {
      answers: ['attending'],
      writes: ['awaiting-customer', 'closed', 'snoozed'],
      claims: ['queue'],
      closes: ['attending', 'queue', 'awaiting-customer'],
      snoozes: ['attending', 'awaiting-customer'],
      transfers: ['attending', 'queue'],
    }[act] ?? [];
  const fitting = desk.conversations.filter(({ service }) => stages.includes(service.stage));
  const chosen = fitting[which % Math.max(1, fitting.length)];
  const by = desk.attendants[who % Math.max(1, desk.attendants.length)]?.id;
  if (chosen === undefined || by === undefined) return;
  const { attendantId, turn } = chosen.service;
  if (act === 'answers') {
    desk.change(chosen.id, (service) => answered(service, attendantId, now));
    desk.attendants = desk.attendants.map((one) =>
      one.id === attendantId ? { ...one, lastReceivedAt: placeAfterAnswer(turn, one.lastReceivedAt) } : one,
    );
  } else if (act === 'writes') {
    const rules = { reopenWithin: HOUR, reopenTo: 'same-attendant' } as const;
    desk.change(chosen.id, (service) => customerWrote(service, { at: now, receivedAt: now }, rules).service);
  } else if (act === 'claims') desk.change(chosen.id, (service) => givenTo(service, by, now));
  else if (act === 'closes') desk.change(chosen.id, (service) => closed(service, { at: now, by, reason: null }));
  else if (act === 'snoozes') desk.change(chosen.id, (service) => snoozed(service, now + 45 * MINUTE, now));
  else
    desk.change(chosen.id, (service) =>
      queuedIn(service, sectorIds[which % 2] ?? 'sales', which % 3 === 0 ? by : null, now),
    );
}

test('a counter where anything may happen keeps every promise of the queue', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(counter, ({ sectors, people, steps }) => {
      const desk = new Driven({ sectors, people });
      for (const step of steps) {
        act(desk, step);
        desk.settle();
      }
      expect(desk.conversations).toHaveLength(desk.arrivals);
    }),
    { numRuns: 2_500 },
  );
});
