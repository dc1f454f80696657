import type { Transaction } from 'dexie';

/**
 * Version 2, frozen: several attendants. `service.attendantId` and `service.missed.since` are sparse, since null is no key.
 */
export const version2 = {
  number: 2,
  stores: {
    conversations:
      'id, [state+lastAt], contactId, unreadAt, [service.stage+service.stageAt], [service.attendantId+lastAt], service.missed.since, protocol',
    attendants: 'id',
    presences: 'attendantId',
    sectors: 'id',
    notes: 'id, [conversationId+order], *unseenByIds',
  },
  upgrade: divideCounter,
} as const;

interface OldConversation {
  id: string;
  createdAt: number;
  waitingSince: number | null;
  protocol?: string;
  service?: object;
}

/** Conversations get a protocol number by the day they began, and stand as answered or waiting; the counter gets its first person and sector. */
async function divideCounter(transaction: Transaction): Promise<void> {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Sao_Paulo' });
  const rows = await transaction.table<OldConversation>('conversations').toArray();
  rows.sort((a, b) => a.createdAt - b.createdAt);
  let count = { day: '', last: 0 };
  for (const row of rows) {
    const today = day.format(row.createdAt).replaceAll('-', '');
    count = count.day === today ? { day: today, last: count.last + 1 } : { day: today, last: 1 };
    row.protocol = `${count.day}-${String(count.last).padStart(5, '0')}`;
    row.service = serviceOf(row);
  }
  await transaction.table('conversations').bulkPut(rows);
  await transaction.table('sectors').add(firstSector);
  await transaction.table('attendants').add(firstAttendant);
  if (count.last > 0) await transaction.table('meta').put({ key: 'protocols', ...count });
}

/** An answered one stands with the only person there was, the others wait. */
function serviceOf(row: OldConversation): object {
  return {
    stage: row.waitingSince === null ? 'awaiting-customer' : 'queue',
    stageAt: row.waitingSince ?? row.createdAt,
    sectorId: 'first',
    attendantId: row.waitingSince === null ? 'local' : null,
    queuedAt: row.waitingSince,
    priority: 1,
    turn: null,
    hops: 0,
    passedIds: [],
    preferredId: null,
    snoozedUntil: null,
    missed: null,
    pastMissed: [],
    closing: null,
    tags: [],
    followerIds: [],
  };
}

const firstSector = {
  id: 'first',
  name: 'Atendimento',
  order: 0,
  rules: {
    mode: 'manual',
    warnAfter: 180_000,
    reassignAfter: 300_000,
    followUpAfter: null,
    maxHops: 3,
    checkOnline: 86_400_000,
    checkOffline: 900_000,
    reopenWithin: 86_400_000,
    reopenTo: 'same-attendant',
  },
  hours: null,
  archivedAt: null,
};

const firstAttendant = {
  id: 'local',
  name: '',
  photo: null,
  hue: 0,
  role: 'owner',
  sectorIds: ['first'],
  capacity: null,
  ownOnly: false,
  leftAt: null,
  createdAt: 0,
  hours: null,
  pin: null,
  recovery: null,
  failures: 0,
  lockedUntil: null,
  lastReceivedAt: null,
};
