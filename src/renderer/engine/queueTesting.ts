import { expect, vi } from 'vitest';
import { newService } from '../../shared/domain/conversations/newService';
import type { Service } from '../../shared/domain/conversations/service';
import type { Alarm } from '../../shared/contract/channels';
import { FIRST_SECTOR } from '../../shared/domain/queue/sector';
import type { SectorRules } from '../../shared/domain/queue/sector';
import { MINUTE } from '../../shared/kernel/instant';
import type { Instant } from '../../shared/kernel/instant';
import { done } from '../../shared/kernel/result';
import { createFakeBridge } from '../bridge/fakeBridge';
import type { FakeBridge } from '../bridge/fakeBridge';
import type { AttendantRow } from '../db/attendants/row';
import type { ChangeRow } from '../db/changes/row';
import type { ConversationRow } from '../db/conversations/row';
import type { BalcaoDatabase } from '../db/database';
import { usualRules } from '../../shared/domain/queue/usualRules';
import { firstAttendant, firstSector } from '../db/firstRows';
import { openMemoryDatabase } from '../db/openMemoryDatabase';
import type { SectorRow } from '../db/sectors/row';
import { openTestCounter } from './testCounter';
import type { TestCounter } from './testCounter';

/** Where tests of the queue begin: a weekday's noon. */
export const START = 1_760_000_000_000;
export const T1 = 3 * MINUTE;
export const T2 = 5 * MINUTE;

export function person(id: string, change: Partial<AttendantRow> = {}): AttendantRow {
  return { ...firstAttendant(0), id, name: id, role: 'attendant', ...change };
}

export function sector(rules: Partial<SectorRules> = {}, change: Partial<SectorRow> = {}): SectorRow {
  return { ...firstSector(), ...change, rules: { ...usualRules, warnAfter: T1, reassignAfter: T2, ...rules } };
}

/** Somebody wrote at that moment and nobody has answered. */
export function waiting(id: string, at: Instant, change: Partial<Service> = {}): ConversationRow {
  const service = { ...newService(FIRST_SECTOR, at), ...change };
  return {
    ...{ id, contactId: `ct-${id}`, protocol: `20261122-${id}`, service, title: id, waId: null, lastMessage: null },
    ...{ state: service.stage === 'closed' ? 'closed' : 'open', lastAt: at, lastOrder: at, unread: 0 },
    ...{ lastInboundAt: at, waitingSince: at, messageCount: 1, createdAt: at },
  };
}

/** Held by somebody since then, and not answered. */
export function attended(
  id: string,
  attendantId: string,
  since: Instant,
  change: Partial<Service> = {},
): ConversationRow {
  const turn = { attendantId, since, warnedAt: null, first: true };
  return waiting(id, since, { stage: 'attending', attendantId, turn, ...change });
}

export interface House {
  readonly sectors?: readonly SectorRow[];
  readonly people?: readonly AttendantRow[];
  readonly online?: readonly string[];
  readonly conversations?: readonly ConversationRow[];
}

/** Divides a counter: writes its people, sectors and conversations, past all commands. */
async function furnish(db: BalcaoDatabase, house: House): Promise<void> {
  const { sectors = [], people = [], online = people.map(({ id }) => id), conversations = [] } = house;
  await db.transaction('rw', [db.sectors, db.attendants, db.presences, db.conversations], async () => {
    await db.sectors.bulkPut([...sectors]);
    await db.attendants.bulkPut([...people]);
    await db.presences.bulkPut(online.map((attendantId) => presence(attendantId)));
    await db.conversations.bulkPut([...conversations]);
  });
}

function presence(attendantId: string) {
  return { attendantId, state: 'online', reason: null, automatic: false, since: 0 } as const;
}

/** Main with an alarm clock that tests move. */
export class QueueMain {
  readonly alarms = new Map<string, Instant>();
  readonly bridge: FakeBridge;

  constructor() {
    this.bridge = createFakeBridge({
      'alarms.set': ({ name, dueAt }: Alarm) => {
        this.alarms.set(name, dueAt);
        return done(null);
      },
      'alarms.cancel': (name) => {
        this.alarms.delete(name);
        return done(null);
      },
    });
  }

  /** Rings what is due. */
  ring(now: Instant): void {
    for (const [name, dueAt] of [...this.alarms]) {
      if (dueAt > now) continue;
      this.alarms.delete(name);
      this.bridge.announce('alarm.rang', { name, dueAt, lateMs: now - dueAt });
    }
  }
}

export interface QueueCounter extends TestCounter {
  readonly main: QueueMain;
  /** People at the windows. */
  readonly here: Set<string>;
  /** Lets time pass at once, as a sleep of the computer does, and rings what fell due. */
  elapse(ms: number): void;
  /** Waits until a conversation is as described, while the engine rests and works and no time passes. */
  becomes(id: string, service: object): Promise<void>;
  /** Waits for any fact in the same way. */
  until(fact: () => Promise<void> | void): Promise<void>;
  /** Changes of a kind, oldest first. */
  changes(kind: string): Promise<ChangeRow[]>;
}

/** No pause between two rounds of little work is longer, also where the tests have little of the processor. */
const PAUSE = 1_500;

type Parts = Omit<NonNullable<Parameters<typeof openTestCounter>[0]>, 'bridge'> & { readonly main?: QueueMain };

/** A counter whose queue is at work. */
export async function openQueueCounter(house: House, parts: Parts = {}): Promise<QueueCounter> {
  const { main = new QueueMain(), db = await openMemoryDatabase(), ...rest } = parts;
  await furnish(db, house);
  const here = new Set(house.online ?? house.people?.map(({ id }) => id));
  const signedIn = (): Promise<Set<string>> => Promise.resolve(new Set(here));
  const counter = await openTestCounter({ signedIn, ...rest, db, bridge: main.bridge });
  const { timers } = counter;
  const until: QueueCounter['until'] = (fact) =>
    vi.waitFor(
      async () => {
        timers.skipPauses(PAUSE);
        await fact();
      },
      { timeout: 8_000, interval: 5 },
    );
  return {
    ...{ ...counter, main, here, until },
    elapse: (ms) => {
      timers.pass(ms);
      main.ring(timers.now);
    },
    becomes: (id, service) =>
      until(async () => expect((await db.conversations.get(id))?.service).toMatchObject(service)),
    changes: async (kind) => (await db.changes.toArray()).filter((change) => change.kind === kind),
  };
}
