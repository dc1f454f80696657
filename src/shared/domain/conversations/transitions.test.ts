import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../kernel/instant';
import { checkService } from './checkService';
import { followedBy, missedSeenBy, prioritised, tagged, unfollowedBy } from './marks';
import { BIA, CAIO, T0, sampleServices } from './sampleServices';
import type { Service, Stage } from './service';
import { answered, closed, givenTo, queuedIn, snoozed, woken } from './transitions';

const at = T0 + HOUR;
type Sample = keyof typeof sampleServices;
const samples = Object.keys(sampleServices) as Sample[];
const firstTurn = { attendantId: CAIO, since: at, warnedAt: null, first: true };

function sound(service: Service): Service {
  expect(checkService(service)).toEqual([]);
  return service;
}

describe('checkService', () => {
  it.each(samples)('finds the sample sound: %s', (name) => {
    expect(checkService(sampleServices[name])).toEqual([]);
  });

  it.each<[string, Sample, Partial<Service>]>([
    ['attending has an attendant', 'attending', { attendantId: null }],
    ['only attending and awaiting-customer have an attendant', 'queue', { attendantId: BIA }],
    ['exactly attending has a turn', 'awaiting-customer', { turn: firstTurn }],
    ['the turn is the attendant’s', 'attending', { turn: firstTurn }],
    ['only who is not served yet, put off or missed waits', 'closed', { queuedAt: T0 }],
    ['exactly snoozed has an end of it', 'snoozed', { snoozedUntil: null }],
    ['exactly closed has a closing', 'closed', { closing: null }],
    ['who was answered is not missed', 'awaiting-customer', { missed: sampleServices.missed.missed }],
    ['turns are lost only while somebody waits', 'closed', { hops: 1 }],
    ['hops count those who lost a turn', 'missed', { hops: 1 }],
    ['nobody is preferred to the person who has it', 'attending', { preferredId: CAIO }],
    ['names stand once', 'queue', { tags: ['troca', 'troca'] }],
  ])('names what is broken: %s', (name, sample, change) => {
    expect(checkService({ ...sampleServices[sample], ...change })).toContain(name);
  });
});

describe('givenTo', () => {
  it.each<[Sample, Stage]>([
    ['bot', 'awaiting-customer'],
    ['queue', 'attending'],
    ['attending', 'attending'],
    ['awaiting-customer', 'awaiting-customer'],
    ['snoozed', 'awaiting-customer'],
    ['closed', 'awaiting-customer'],
    ['missed', 'attending'],
    ['missed-closed', 'attending'],
  ])('from %s: %s', (sample, stage) => {
    const before = sampleServices[sample];
    const after = sound(givenTo(before, CAIO, at));
    expect(after).toMatchObject({ stage, attendantId: CAIO, preferredId: null, missed: before.missed, stageAt: at });
    expect(after.turn).toEqual(stage === 'attending' ? firstTurn : null);
    if (before.queuedAt !== null) expect(after.queuedAt).toBe(before.queuedAt);
  });

  it('a CNA that was closed is as old as its CNA where nothing else is known', () => {
    const service = { ...sampleServices['missed-closed'], queuedAt: null };
    expect(givenTo(service, CAIO, at).queuedAt).toBe(T0 + 9 * MINUTE);
  });
});

describe('answered', () => {
  it.each(samples)('by a person, from %s: it is the customer’s turn, and that person’s conversation', (sample) => {
    const after = sound(answered(sampleServices[sample], CAIO, at));
    const expected = { stage: 'awaiting-customer', attendantId: CAIO, turn: null, queuedAt: null, missed: null };
    expect(after).toMatchObject({ ...expected, hops: 0, passedIds: [], closing: null, snoozedUntil: null });
  });

  it.each(['missed', 'missed-closed'] as const)('settles the CNA: %s', (sample) => {
    const past = { outcome: 'answered', by: CAIO, settledAt: at, hops: 3 };
    expect(answered(sampleServices[sample], CAIO, at).pastMissed).toMatchObject([past]);
  });

  it('a second answer changes nothing', () => {
    const service = sampleServices['awaiting-customer'];
    expect(answered(service, BIA, at)).toBe(service);
    expect(answered(service, null, at)).toBe(service);
  });

  it.each<[Sample, Stage, string | null]>([
    ['queue', 'awaiting-customer', null],
    ['attending', 'awaiting-customer', BIA],
    ['snoozed', 'snoozed', null],
    ['closed', 'closed', null],
    ['missed-closed', 'closed', null],
  ])('at the phone app, from %s: %s, of the same person', (sample, stage, attendantId) => {
    const after = sound(answered(sampleServices[sample], null, at));
    expect(after).toMatchObject({ stage, attendantId, queuedAt: null, missed: null });
  });
});

describe('other acts', () => {
  it.each(samples)('to a sector, from %s: its queue, with age and priority and fresh turns', (sample) => {
    const before = { ...sampleServices[sample], priority: 3 as const };
    const after = sound(queuedIn(before, 'credito', CAIO, at));
    const expected = { stage: 'queue', sectorId: 'credito', preferredId: CAIO, priority: 3, hops: 0, passedIds: [] };
    expect(after).toMatchObject({ ...expected, queuedAt: before.queuedAt ?? before.missed?.since ?? at });
  });

  it.each(samples)('closed, from %s', (sample) => {
    const before = sampleServices[sample];
    const after = sound(closed(before, { at, by: CAIO, reason: 'resolvida' }));
    expect(after).toMatchObject({ stage: 'closed', attendantId: null, missed: null });
    expect(after.preferredId).toBe(before.attendantId ?? before.preferredId);
    expect(after.closing?.by).toBe(before.closing?.by ?? CAIO);
    if (before.missed !== null) expect(after.pastMissed).toMatchObject([{ outcome: 'closed', by: CAIO }]);
  });

  it('snoozed and woken: the slot is free, the same person is preferred, the age stays', () => {
    const off = sound(snoozed(sampleServices.attending, at + HOUR, at));
    expect(off).toMatchObject({ stage: 'snoozed', attendantId: null, preferredId: BIA, snoozedUntil: at + HOUR });
    const back = sound(woken(off, at + HOUR));
    expect(back).toMatchObject({ stage: 'queue', preferredId: BIA, queuedAt: T0, snoozedUntil: null });
    expect(sound(woken(sampleServices.snoozed, at))).toMatchObject({ stage: 'queue', queuedAt: null });
  });

  it('marks: priority, tags, followers, who saw the CNA', () => {
    const { queue, missed } = sampleServices;
    expect(prioritised(queue, 3).priority).toBe(3);
    expect(prioritised(queue, 1)).toBe(queue);
    const withTags = tagged(queue, [' troca ', 'troca', '', 'vip']);
    expect(withTags.tags).toEqual(['troca', 'vip']);
    expect(tagged(withTags, ['troca', 'vip'])).toBe(withTags);
    const followed = followedBy(queue, BIA);
    expect(followedBy(followed, BIA)).toBe(followed);
    expect(unfollowedBy(followed, BIA).followerIds).toEqual([]);
    expect(unfollowedBy(queue, BIA)).toBe(queue);
    const seen = missedSeenBy(missed, BIA);
    expect(seen.missed?.seenBy).toEqual([BIA]);
    expect(missedSeenBy(seen, BIA)).toBe(seen);
    expect(missedSeenBy(queue, BIA)).toBe(queue);
  });
});
