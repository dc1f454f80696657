import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../kernel/instant';
import type { Service } from '../conversations/service';
import { newService } from '../conversations/newService';
import { alwaysOpen } from '../hours/calendar';
import { decideQueue } from './decideQueue';
import type { AttendantInPlay, SectorInPlay } from './situation';

const now = Date.UTC(2026, 10, 23, 15);
const sector: SectorInPlay = {
  id: 'sales',
  calendar: alwaysOpen,
  rules: {
    mode: 'balcao',
    warnAfter: 3 * MINUTE,
    reassignAfter: 5 * MINUTE,
    followUpAfter: null,
    maxHops: 3,
    checkOnline: 24 * HOUR,
    checkOffline: 15 * MINUTE,
    reopenWithin: 24 * HOUR,
    reopenTo: 'same-attendant',
  },
};
const person = (id: string, more: Partial<AttendantInPlay> = {}): AttendantInPlay => ({
  id,
  sectorIds: ['sales'],
  capacity: 5,
  presence: 'online',
  presenceSince: now - HOUR,
  calendar: alwaysOpen,
  lastReceivedAt: null,
  ...more,
});
const waiting = (id: string, age: number, more: Partial<Service> = {}) => ({
  id,
  service: { ...newService('sales', now - age), ...more },
});

describe('mode Balcão', () => {
  test('gives each to the person with the fewest, oldest first', () => {
    const round = decideQueue({
      now,
      sectors: [sector],
      attendants: [person('ana'), person('bia')],
      conversations: [waiting('c2', 1000), waiting('c1', 2000)],
    });
    expect(round.decisions).toEqual([
      {
        kind: 'assign',
        conversationId: 'c1',
        attendantId: 'ana',
        swept: false,
        reason: { code: 'longest-idle', active: 0, lastReceivedAt: null },
      },
      {
        kind: 'assign',
        conversationId: 'c2',
        attendantId: 'bia',
        swept: false,
        reason: { code: 'fewest-active', active: 0 },
      },
    ]);
    expect(round.nextAt).toBe(now + 3 * MINUTE);
  });
});
