import type { Instant } from '../../kernel/instant';
import type { Calendar } from '../hours/calendar';
import type { ServiceTimes, Span } from './serviceTimes';
import { summaryOf, type Summary } from './summary';

/** Services of one conversation, with what they are measured by. */
export interface Measured {
  readonly services: readonly ServiceTimes[];
  /** Business time of its sector, or all time. */
  readonly calendar: Calendar;
  /** Within so long a first answer is on time, ms; null: the sector promises nothing. */
  readonly answerWithin: number | null;
}

/** How a counter served in a period. Times in ms. */
export interface CounterFigures {
  /** TME: from entering the queue (without the robot) to a person's first message. */
  readonly wait: Summary | null;
  /** TMR: from the customer's first unanswered word to a person's next message, after the first answer. */
  readonly reply: Summary | null;
  /** TMA: from a person's first message to the closing, less what was put off. */
  readonly service: Summary | null;
  /** Share of the first answers that came in time, 0–1; null: no sector promises a time, or nobody was answered. */
  readonly onTime: number | null;
  /** Closed without a word of a person. */
  readonly unanswered: number;
}

/**
 * The figures of a period, by the definitions most used in Brazil: whoever waits for the robot waits for nobody, what we
 * began ourselves has no wait, and a transfer begins nothing anew. A time belongs to the period in which it ended.
 * @param from included, `to` excluded
 */
export function counterFigures(all: readonly Measured[], { from, to }: Span): CounterFigures {
  const within = (at: Instant | null): at is Instant => at !== null && at >= from && at < to;
  const waits: number[] = [];
  const replies: number[] = [];
  const services: number[] = [];
  let promised = 0;
  let kept = 0;
  let unanswered = 0;
  for (const { services: ofOne, calendar, answerWithin } of all) {
    for (const { waitedFrom, answeredAt, closedAt, putOff, replies: later } of ofOne) {
      if (within(answeredAt) && waitedFrom !== null) {
        const wait = calendar.elapsed(waitedFrom, answeredAt);
        waits.push(wait);
        if (answerWithin !== null) promised += 1;
        if (answerWithin !== null && wait <= answerWithin) kept += 1;
      }
      for (const reply of later) if (within(reply.to)) replies.push(calendar.elapsed(reply.from, reply.to));
      if (!within(closedAt)) continue;
      if (answeredAt === null) unanswered += waitedFrom === null ? 0 : 1;
      else services.push(workOf({ from: answeredAt, to: closedAt }, putOff, calendar));
    }
  }
  return {
    ...{ wait: summaryOf(waits), reply: summaryOf(replies), service: summaryOf(services) },
    ...{ onTime: promised === 0 ? null : kept / promised, unanswered },
  };
}

function workOf({ from, to }: Span, putOff: readonly Span[], calendar: Calendar): number {
  const rest = putOff.reduce((sum, span) => sum + calendar.elapsed(span.from, span.to), 0);
  return Math.max(0, calendar.elapsed(from, to) - rest);
}
