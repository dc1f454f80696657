import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../kernel/instant';
import { checkService } from './checkService';
import { customerWrote } from './customerWrote';
import { followedBy, missedSeenBy, prioritised, tagged } from './marks';
import { newService } from './newService';
import { T0 } from './sampleServices';
import type { Service } from './service';
import { answered, closed, givenTo, queuedIn, snoozed, woken } from './transitions';

const person = fc.constantFrom('bia', 'caio', 'duda');
const rules = fc.record({
  reopenWithin: fc.constantFrom(0, HOUR, DAY),
  reopenTo: fc.constantFrom('same-attendant' as const, 'queue' as const),
});

type Act = (service: Service, at: number) => Service;
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(rules, fc.integer({ min: -HOUR, max: 1_000 })).map(([given, late]): Act => {
    return (service, at) => customerWrote(service, { at: at + late, receivedAt: at }, given).service;
  }),
  person.map(
    (id): Act =>
      (service, at) =>
        givenTo(service, id, at),
  ),
  fc.option(person).map(
    (id): Act =>
      (service, at) =>
        answered(service, id, at),
  ),
  fc.option(person).map(
    (id): Act =>
      (service, at) =>
        queuedIn(service, 'credito', id, at),
  ),
  person.map(
    (by): Act =>
      (service, at) =>
        closed(service, { at, by, reason: null }),
  ),
  fc.constant<Act>((service, at) => (service.stage === 'closed' ? service : snoozed(service, at + HOUR, at))),
  fc.constant<Act>((service, at) => (service.stage === 'snoozed' ? woken(service, at) : service)),
  fc.constantFrom(0 as const, 3 as const).map(
    (priority): Act =>
      (service) =>
        prioritised(service, priority),
  ),
  fc.array(fc.constantFrom('troca', 'vip', ' ')).map(
    (tags): Act =>
      (service) =>
        tagged(service, tags),
  ),
  person.map(
    (id): Act =>
      (service) =>
        missedSeenBy(followedBy(service, id), id),
  ),
  fc.constant<Act>((service, at) =>
    service.stage === 'queue' && service.missed === null
      ? { ...service, missed: { cause: 'no-answer', since: at, hops: service.hops, seenBy: [], notice: null } }
      : service,
  ),
);
const steps = fc.array(fc.tuple(act, fc.integer({ min: 0, max: 8 * HOUR })), { maxLength: 40 });

describe('whatever happens to a conversation', () => {
  it('its service stays sound, and no CNA is lost', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let service = newService('first', T0);
        let at = T0;
        for (const [apply, wait] of list) {
          at += wait;
          const before = service;
          service = apply(service, at);
          expect(checkService(service)).toEqual([]);
          if (before.missed !== null && service.missed === null) {
            expect(service.pastMissed).toHaveLength(before.pastMissed.length + 1);
          } else expect(service.pastMissed).toEqual(before.pastMissed);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('an age is kept until somebody answers or it ends', () => {
    fc.assert(
      fc.property(steps, person, (list, id) => {
        let service = givenTo(newService('first', T0), id, T0 + 1);
        for (const [apply] of list) {
          const after = apply(service, T0 + HOUR);
          const answeredAside = service.stage === 'snoozed' && after.stage === 'snoozed' && after.queuedAt === null;
          const over = answeredAside || after.stage === 'awaiting-customer' || after.stage === 'closed';
          if (over) return;
          expect(after.queuedAt ?? Infinity).toBeLessThanOrEqual(T0);
          service = after;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
