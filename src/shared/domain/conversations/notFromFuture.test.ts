import { describe, expect, it } from 'vitest';
import { HOUR, SECOND } from '../../kernel/instant';
import { newService } from './newService';
import { notFromFuture } from './notFromFuture';
import type { Service } from './service';

const NOW = 1_760_000_000_000;
const turn = (since: number, warnedAt: number | null = null) => ({ attendantId: 'ana', since, warnedAt, first: true });

describe('moments from the future, after the clock was set back', () => {
  it('leaves alone what is past, and what another clock says a little early', () => {
    const service: Service = { ...newService('first', NOW + 5 * SECOND), turn: turn(NOW - HOUR, NOW) };
    expect(notFromFuture(service, NOW)).toBe(service);
  });

  it('lets a turn begin again, and keeps the age of the wait and the end of a snooze', () => {
    const later = NOW + HOUR;
    const service: Service = { ...newService('first', later), turn: turn(later, later), snoozedUntil: later };
    expect(notFromFuture(service, NOW)).toEqual({
      ...service,
      stageAt: NOW,
      queuedAt: later,
      turn: turn(NOW, NOW),
      snoozedUntil: later,
    });
  });

  it('brings a CNA and its notice back', () => {
    const notice = { at: NOW + 2 * HOUR, attendantId: 'ana' };
    const missed = { cause: 'no-answer', since: NOW - HOUR, hops: 1, seenBy: [], notice } as const;
    const service: Service = { ...newService('first', NOW - 2 * HOUR), missed };
    expect(notFromFuture(service, NOW).missed).toEqual({ ...missed, notice: { ...notice, at: NOW } });
  });
});
