import { MINUTE } from '../../kernel/instant';
import { newService } from './newService';
import type { Service, Stage } from './service';

/** Moments and services for tests: one of every stage, sound by `checkService`. */
export const T0 = 1_760_000_000_000;
export const BIA = 'bia';
export const CAIO = 'caio';

const queue = newService('first', T0);
const turn = { attendantId: BIA, since: T0 + MINUTE, warnedAt: null, first: true };
const missed = { cause: 'no-answer', since: T0 + 9 * MINUTE, hops: 3, seenBy: [], notice: null } as const;
const held = { ...queue, attendantId: BIA, stageAt: T0 + MINUTE };
const closing = { at: T0 + 20 * MINUTE, by: BIA, reason: null };
const closed: Service = { ...queue, stage: 'closed', stageAt: closing.at, queuedAt: null, preferredId: BIA, closing };

export const sampleServices: Readonly<Record<Stage | 'missed' | 'missed-closed', Service>> = {
  bot: { ...queue, stage: 'bot', queuedAt: null },
  queue,
  attending: { ...held, stage: 'attending', turn, hops: 1, passedIds: [CAIO] },
  'awaiting-customer': { ...held, stage: 'awaiting-customer', queuedAt: null },
  snoozed: { ...queue, stage: 'snoozed', queuedAt: null, preferredId: BIA, snoozedUntil: T0 + 60 * MINUTE },
  closed,
  missed: { ...queue, hops: 3, passedIds: [BIA, CAIO], missed },
  'missed-closed': { ...closed, queuedAt: T0, hops: 3, closing: { ...closing, by: 'balcao' }, missed },
};
