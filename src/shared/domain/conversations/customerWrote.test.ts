import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../kernel/instant';
import { checkService } from './checkService';
import { customerWrote } from './customerWrote';
import type { ReopenRules } from './customerWrote';
import { BIA, T0, sampleServices } from './sampleServices';
import type { Service } from './service';

const rules: ReopenRules = { reopenWithin: DAY, reopenTo: 'same-attendant' };
const at = T0 + HOUR;
const writing = { at, receivedAt: at + 2 * SECOND };

function goesOn(service: Service, when = writing, how = rules): Service {
  const arrival = customerWrote(service, when, how);
  if (arrival.kind !== 'goes-on') throw new Error('A new conversation began');
  expect(checkService(arrival.service)).toEqual([]);
  return arrival.service;
}

describe('customerWrote', () => {
  it.each(['bot', 'queue', 'attending', 'missed'] as const)('changes nothing for who waits already: %s', (stage) => {
    const service = sampleServices[stage];
    expect(customerWrote(service, writing, rules)).toEqual({ kind: 'goes-on', service, woke: null });
    expect(goesOn(service)).toBe(service);
  });

  it.each(['queue', 'attending'] as const)('who wrote earlier than we knew is as old as that: %s', (stage) => {
    const service = goesOn(sampleServices[stage], { at: T0 - MINUTE, receivedAt: at });
    expect(service).toMatchObject({ stage, queuedAt: T0 - MINUTE });
  });

  it('begins a turn of whom had it, at the moment when it reached the counter', () => {
    const turn = { attendantId: BIA, since: at + 2 * SECOND, warnedAt: null, first: false };
    const expected = { stage: 'attending', stageAt: at + 2 * SECOND, attendantId: BIA, queuedAt: at, turn };
    expect(goesOn(sampleServices['awaiting-customer'])).toMatchObject(expected);
  });

  it('goes to the queue where only the phone app had answered', () => {
    const service = { ...sampleServices['awaiting-customer'], attendantId: null };
    expect(goesOn(service)).toMatchObject({ stage: 'queue', attendantId: null, queuedAt: at, turn: null });
  });

  it('wakes a snoozed one, to whom had it first', () => {
    const arrival = customerWrote(sampleServices.snoozed, writing, rules);
    expect(arrival).toMatchObject({ kind: 'goes-on', woke: 'snoozed' });
    const expected = { stage: 'queue', queuedAt: at, preferredId: BIA, snoozedUntil: null };
    expect(arrival.service).toMatchObject(expected);
    expect(checkService(arrival.service)).toEqual([]);
  });

  it('a snoozed one that waited before keeps its age', () => {
    expect(goesOn({ ...sampleServices.snoozed, queuedAt: T0 })).toMatchObject({ queuedAt: T0 });
  });
});

describe('after the closing', () => {
  const { closed } = sampleServices;
  const closedAt = closed.closing?.at ?? 0;

  it.each([
    ['long before the time is over', closedAt + MINUTE],
    ['at its very end', closedAt + DAY],
    ['written before the closing, arrived after it', closedAt - MINUTE],
  ])('the same conversation is open again: %s', (_name, when) => {
    const expected = { stage: 'queue', queuedAt: when, preferredId: BIA, closing: null, attendantId: null };
    expect(goesOn(closed, { at: when, receivedAt: when + SECOND })).toMatchObject(expected);
  });

  it('a new one begins when the time is over, and the old one stays as it is', () => {
    const late = { at: closedAt + DAY + 1, receivedAt: closedAt + DAY + SECOND };
    expect(customerWrote(closed, late, rules)).toEqual({ kind: 'begins-anew', service: closed });
  });

  it('no time at all: every message begins a new one', () => {
    const arrival = customerWrote(closed, { at: closedAt + 1, receivedAt: at }, { ...rules, reopenWithin: 0 });
    expect(arrival.kind).toBe('begins-anew');
  });

  it('the queue gets it where the sector says so', () => {
    const service = goesOn(closed, writing, { ...rules, reopenTo: 'queue' });
    expect(service).toMatchObject({ stage: 'queue', preferredId: null });
  });

  it.each([
    ['in time', closedAt + MINUTE, 'goes-on'],
    ['late', closedAt + 2 * DAY, 'begins-anew'],
  ])('a CNA that was closed is settled by the customer’s return: %s', (_name, when, kind) => {
    const arrival = customerWrote(sampleServices['missed-closed'], { at: when, receivedAt: when }, rules);
    expect(arrival.kind).toBe(kind);
    const past = { outcome: 'customer-returned', settledAt: when, by: null, cause: 'no-answer' };
    expect(arrival.service).toMatchObject({ missed: null, pastMissed: [past] });
    expect(checkService(arrival.service)).toEqual([]);
  });
});
