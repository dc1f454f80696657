import { customerWrote } from '../../src/shared/domain/conversations/customerWrote';
import { newService } from '../../src/shared/domain/conversations/newService';
import type { MissedCause } from '../../src/shared/domain/conversations/service';
import { answered, closed, givenTo, queuedIn, snoozed } from '../../src/shared/domain/conversations/transitions';
import { calendarOf } from '../../src/shared/domain/hours/calendarOf';
import { hoursOf } from '../../src/shared/domain/hours/sampleHours';
import type { QueueDecision } from '../../src/shared/domain/queue/decision';
import { compareWaiting } from '../../src/shared/domain/queue/order';
import { placeAfterAnswer } from '../../src/shared/domain/queue/place';
import { personWith, sectorWith, usualTimes } from '../../src/shared/domain/queue/sampleCounter';
import type { DistributionMode } from '../../src/shared/domain/queue/sector';
import type { PresenceState } from '../../src/shared/domain/team/presence';
import type { Instant } from '../../src/shared/kernel/instant';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/shared/kernel/instant';
import { Agenda } from './agenda';
import { Counter } from './counter';
import { chanceOf } from './random';
import type { Chance } from './random';

/** A Monday, midnight in São Paulo. */
const MIDNIGHT = Date.parse('2026-11-23T00:00:00-03:00');
const CAPACITY = 5;

export interface DayPlan {
  readonly attendants: number;
  readonly arrivals: number;
  readonly seed: number;
  readonly mode: DistributionMode;
}

export interface DayReport {
  readonly mode: DistributionMode;
  /** From a customer's first message to the first answer of a person, in ms of business time and of the clock. */
  readonly waits: readonly number[];
  readonly clockWaits: readonly number[];
  readonly unanswered: number;
  /** Turns that were lost, and by how many people for the customer who saw the most. */
  readonly hops: number;
  readonly mostHops: number;
  readonly missed: Readonly<Record<MissedCause, number>>;
  readonly notices: number;
  readonly rounds: number;
  readonly decisions: number;
  /** Promises of the queue that were broken. */
  readonly broken: readonly string[];
}

/**
 * A Monday at a counter that is open from 9 to 18, and the Tuesday on which it answers what came at night. Customers
 * come in two waves; people are late, have lunch, overlook something, and lose their connection.
 */
export function simulateDay(plan: DayPlan): DayReport {
  const day = new Day(plan);
  day.prepare();
  return day.run();
}

class Day {
  private now = MIDNIGHT;
  /** The one alarm, as main keeps it. */
  private alarm: Instant | null = null;
  private readonly agenda = new Agenda();
  private readonly chance: Chance;
  private readonly counter: Counter;
  private readonly arrivedAt = new Map<string, Instant>();
  private readonly answeredAt = new Map<string, Instant>();
  private readonly hops = new Map<string, number>();
  private readonly missed = {
    'no-answer': 0,
    'nobody-eligible': 0,
    'closed-hours': 0,
  };
  private notices = 0;

  constructor(private readonly plan: DayPlan) {
    this.chance = chanceOf(plan.seed);
    const sector = sectorWith({ mode: plan.mode }, { calendar: calendarOf(hoursOf('09:00-18:00')) });
    const people = Array.from({ length: plan.attendants }, (_, index) =>
      personWith(`a${index + 1}`, {
        capacity: CAPACITY,
        presence: 'offline',
        presenceSince: MIDNIGHT,
      }),
    );
    this.counter = new Counter(sector, people);
    for (const { id } of people) for (const start of [MIDNIGHT, MIDNIGHT + DAY]) this.planWork(id, start);
  }

  prepare(): void {
    for (let index = 1; index <= this.plan.arrivals; index += 1) {
      this.agenda.add(MIDNIGHT + this.timeOfArrival(), () => this.arrives(`c${index}`));
    }
  }

  run(): DayReport {
    const end = MIDNIGHT + DAY + 18.5 * HOUR;
    for (let at = this.nextMoment(); at <= end; at = this.nextMoment()) {
      if (at - this.now > 1) this.counter.probe(this.now + Math.floor((at - this.now) / 2));
      this.now = at;
      if (this.agenda.nextAt() === at) this.agenda.step();
      this.settle();
    }
    return this.report();
  }

  /** What happens next by itself, or the alarm of the queue. */
  private nextMoment(): Instant {
    return Math.min(this.agenda.nextAt() ?? Infinity, this.alarm ?? Infinity);
  }

  private settle(): void {
    const { decisions, nextAt } = this.counter.round(this.now);
    for (const decision of decisions) this.note(decision);
    this.alarm = nextAt;
  }

  private note(decision: QueueDecision): void {
    const { kind, conversationId } = decision;
    if (kind === 'assign') this.planAnswer(conversationId);
    if (kind === 'miss') this.missed[decision.cause] += 1;
    if (kind === 'pass' && decision.cause === 'no-answer') {
      this.hops.set(conversationId, (this.hops.get(conversationId) ?? 0) + 1);
    }
    if (kind === 'notice') {
      this.notices += 1;
      const { attendantId } = decision;
      this.agenda.add(this.now + this.chance.around(3 * MINUTE, 0.5), () => this.takesUp(conversationId, attendantId));
    }
  }

  /** One in twelve at night, the others in two waves around eleven and three. */
  private timeOfArrival(): number {
    const { chance } = this;
    if (chance.happens(1 / 12)) return chance.between(0, 24) * HOUR;
    const peak = chance.happens(0.5) ? 11 : 15;
    return Math.min(23.9, Math.max(0, peak + chance.between(-1.5, 1.5) + chance.between(-1.5, 1.5))) * HOUR;
  }

  private arrives(id: string): void {
    this.arrivedAt.set(id, this.now);
    const service = newService(this.counter.sector.id, this.now);
    this.counter.serve(id, {
      ...service,
      priority: this.chance.happens(0.05) ? 3 : 1,
    });
  }

  private planWork(id: string, midnight: Instant): void {
    const { chance } = this;
    const begin = midnight + 9 * HOUR + chance.between(-10, 8) * MINUTE;
    const lunch = midnight + chance.between(11.5, 13) * HOUR;
    const cut = midnight + chance.between(9.5, 17) * HOUR;
    const end = midnight + 18 * HOUR + chance.between(-5, 10) * MINUTE;
    this.agenda.add(begin, () => this.isThere(id, 'online'));
    this.agenda.add(lunch, () => this.isThere(id, 'pause'));
    this.agenda.add(lunch + 45 * MINUTE, () => this.isThere(id, 'online'));
    if (chance.happens(0.4)) {
      this.agenda.add(cut, () => this.isThere(id, 'offline'));
      this.agenda.add(cut + chance.between(1, 9) * MINUTE, () => this.isThere(id, 'online'));
    }
    this.agenda.add(end, () => this.isThere(id, 'offline'));
    if (this.plan.mode === 'manual') this.agenda.add(begin, () => this.looksAtQueue(id, end));
  }

  private isThere(id: string, presence: PresenceState): void {
    this.counter.changeAttendant(id, { presence, presenceSince: this.now });
    if (presence === 'online') for (const { id: held } of this.counter.heldBy(id)) this.planAnswer(held);
  }

  /** Who takes from the queue looks at it about every minute. */
  private looksAtQueue(id: string, end: Instant): void {
    if (this.now > end) return;
    this.agenda.add(this.now + this.chance.between(20, 80) * SECOND, () => this.looksAtQueue(id, end));
    if (this.counter.attendant(id)?.presence !== 'online' || this.counter.heldBy(id).length >= CAPACITY) return;
    const [first] = this.counter
      .all()
      .filter(({ service }) => service.stage === 'queue')
      .sort(compareWaiting);
    if (first === undefined) return;
    this.counter.serve(first.id, givenTo(first.service, id, this.now));
    this.planAnswer(first.id);
  }

  /** The person who has it is going to answer; one in twelve is overlooked for a while. */
  private planAnswer(id: string): void {
    const turn = this.counter.service(id)?.turn;
    if (turn === null || turn === undefined) return;
    const busy = this.counter.heldBy(turn.attendantId).length;
    const soon = this.chance.around(40 * SECOND, 0.7) + busy * 12 * SECOND;
    const delay = this.chance.happens(1 / 12) ? this.chance.between(6, 20) * MINUTE : soon;
    this.agenda.add(this.now + delay, () => this.answers(id, turn.attendantId, turn.since));
  }

  private answers(id: string, attendantId: string, turnSince: Instant): void {
    const service = this.counter.service(id);
    const person = this.counter.attendant(attendantId);
    if (service === undefined || person?.presence !== 'online') return;
    if (service.turn?.attendantId !== attendantId || service.turn.since !== turnSince) return;
    this.counter.serve(id, answered(service, attendantId, this.now));
    const lastReceivedAt = placeAfterAnswer(service.turn, person.lastReceivedAt);
    this.counter.changeAttendant(attendantId, { lastReceivedAt });
    this.wasAnswered(id, attendantId);
  }

  /** A notice of a closed CNA: four of five are taken up. */
  private takesUp(id: string, attendantId: string): void {
    const service = this.counter.service(id);
    if (service?.stage !== 'closed' || service.missed === null || !this.chance.happens(0.8)) return;
    this.counter.serve(id, answered(service, attendantId, this.now));
    this.wasAnswered(id, attendantId);
  }

  private wasAnswered(id: string, attendantId: string): void {
    if (!this.answeredAt.has(id)) this.answeredAt.set(id, this.now);
    const { agenda, chance, now } = this;
    const fate = chance.next();
    if (fate < 0.5) agenda.add(now + chance.around(80 * SECOND, 0.7), () => this.writesAgain(id));
    else if (fate < 0.54) this.change(id, (service) => snoozed(service, now + 30 * MINUTE, now));
    else if (fate < 0.57) this.change(id, (service) => queuedIn(service, service.sectorId, null, now));
    else agenda.add(now + chance.around(100 * SECOND, 0.6), () => this.closes(id, attendantId));
  }

  private writesAgain(id: string): void {
    const { now } = this;
    this.change(id, (service) => customerWrote(service, { at: now, receivedAt: now }, usualTimes).service);
    this.planAnswer(id);
  }

  private closes(id: string, by: string): void {
    const service = this.counter.service(id);
    if (service?.stage === 'awaiting-customer') {
      this.counter.serve(id, closed(service, { at: this.now, by, reason: null }));
    }
  }

  private change(id: string, next: (service: Parameters<typeof closed>[0]) => Parameters<typeof closed>[0]): void {
    const service = this.counter.service(id);
    if (service !== undefined) this.counter.serve(id, next(service));
  }

  private report(): DayReport {
    const { calendar } = this.counter.sector;
    const times = [...this.answeredAt].map(([id, at]) => ({
      from: this.arrivedAt.get(id) ?? at,
      at,
    }));
    const hops = [...this.hops.values()];
    const lost = this.plan.arrivals - this.counter.all().length;
    return {
      mode: this.plan.mode,
      waits: times.map(({ from, at }) => calendar.elapsed(from, at)),
      clockWaits: times.map(({ from, at }) => at - from),
      unanswered: this.plan.arrivals - times.length,
      hops: hops.reduce((sum, count) => sum + count, 0),
      mostHops: Math.max(0, ...hops),
      missed: this.missed,
      notices: this.notices,
      rounds: this.counter.rounds,
      decisions: this.counter.decisions,
      broken: [...this.counter.broken, ...(lost === 0 ? [] : [`${lost} conversations are lost`])],
    };
  }
}
