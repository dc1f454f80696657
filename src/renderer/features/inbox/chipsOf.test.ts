import { describe, expect, it } from 'vitest';
import type { Service } from '../../../shared/domain/conversations/service';
import { HOUR, MINUTE } from '../../../shared/kernel/instant';
import type { ConversationRow } from '../../db/conversations/row';
import { chipsOf, waitingDegree, type ChipTeam } from './chipsOf';
import { sampleRow, sampleRules } from './sampleRows';

const NOW = Date.UTC(2026, 10, 22, 12);

function row(change: Partial<ConversationRow>, service: Partial<Service> = {}): ConversationRow {
  const base = { ...sampleRow('cv-1', NOW), waId: '5511900001234', lastInboundAt: NOW - HOUR, ...change };
  return { ...base, service: { ...base.service, ...service } };
}

const alone: ChipTeam = {
  divided: false,
  meId: 'local',
  ownSectorIds: ['first'],
  sectorName: () => null,
  attendantName: (id) => id,
  rules: () => sampleRules,
};
const divided: ChipTeam = {
  ...alone,
  divided: true,
  meId: 'marina',
  ownSectorIds: ['credito'],
  sectorName: (id) => (id === 'credito' ? 'Crédito' : 'Vendas'),
};

const kinds = (change: Partial<ConversationRow>, service: Partial<Service> = {}, team = alone): string[] =>
  chipsOf(row(change, service), NOW, team).map((chip) => chip.kind);

it('says in a history what was, not what is due', () => {
  const waiting = { waitingSince: NOW - 30 * MINUTE, lastInboundAt: NOW - 30 * MINUTE };
  const missed = { cause: 'no-answer', since: NOW - HOUR, hops: 2, seenBy: [], notice: null } as const;
  expect(kinds(waiting, { missed, sectorId: 'credito' }, { ...divided, reading: true })).toEqual(['sector']);
});

describe('chips of a counter of one person', () => {
  it('says nothing when all is well', () => {
    expect(kinds({})).toEqual([]);
  });

  it('says how long the customer waits, from one minute on', () => {
    expect(kinds({ waitingSince: NOW - 30_000 })).toEqual([]);
    expect(chipsOf(row({ waitingSince: NOW - 4 * MINUTE }), NOW, alone)).toEqual([
      { kind: 'waiting', ms: 4 * MINUTE, degree: 'late' },
    ]);
  });

  it('puts the closing window before the waiting', () => {
    expect(kinds({ lastInboundAt: NOW - 23 * HOUR, waitingSince: NOW - 23 * HOUR })).toEqual(['window-closing']);
  });

  it('says that the window is shut and that there is no phone', () => {
    expect(kinds({ lastInboundAt: NOW - 25 * HOUR, waId: null })).toEqual(['window-shut', 'no-phone']);
    expect(kinds({ lastInboundAt: null })).toEqual(['window-shut']);
  });

  it('puts a message that was not sent first', () => {
    const lastMessage = { messageId: 'm', direction: 'out', kind: 'text', text: 'oi', delivery: 'failed' } as const;
    expect(kinds({ lastMessage, waitingSince: NOW - 5 * MINUTE })).toEqual(['not-sent', 'waiting']);
  });

  it('says until when it is put off, and that it is closed', () => {
    expect(kinds({}, { stage: 'snoozed', snoozedUntil: NOW + HOUR })).toEqual(['snoozed']);
    expect(kinds({ lastInboundAt: NOW - 30 * HOUR }, { stage: 'closed' })).toEqual(['closed']);
  });
});

describe('chips of a divided counter', () => {
  const missed = { cause: 'no-answer', since: NOW - 38 * MINUTE, hops: 2, seenBy: [], notice: null } as const;

  it('names the sector, the waiting, and who else has it', () => {
    const service = { stage: 'attending', sectorId: 'credito', attendantId: 'renata' } as const;
    expect(chipsOf(row({ waitingSince: NOW - 2 * MINUTE }, service), NOW, divided)).toEqual([
      { kind: 'sector', name: 'Crédito', own: true },
      { kind: 'waiting', ms: 2 * MINUTE, degree: 'fresh' },
      { kind: 'holder', name: 'renata' },
    ]);
    expect(kinds({}, { ...service, attendantId: 'marina' }, divided)).toEqual(['sector']);
  });

  it('says that it is the customer’s turn', () => {
    const service = { stage: 'awaiting-customer', sectorId: 'vendas', attendantId: 'marina' } as const;
    expect(kinds({}, service, divided)).toEqual(['sector', 'their-turn']);
  });

  it('puts a CNA first, with its attempts, and does not count the waiting twice', () => {
    expect(kinds({ waitingSince: NOW - 40 * MINUTE }, { missed }, divided)).toEqual(['missed', 'hops', 'sector']);
  });

  it('names priorities above the usual one', () => {
    expect(kinds({}, { priority: 3 }, divided)[0]).toBe('urgent');
    expect(kinds({}, { priority: 2 }, divided)[0]).toBe('high');
    expect(kinds({}, { priority: 0 }, divided)[0]).toBe('sector');
  });
});

describe('waitingDegree', () => {
  it.each([
    [MINUTE, 'fresh'],
    [sampleRules.warnAfter - 1, 'fresh'],
    [sampleRules.warnAfter, 'late'],
    [sampleRules.reassignAfter, 'over'],
  ] as const)('%i ms → %s', (ms, degree) => {
    expect(waitingDegree(ms, sampleRules)).toBe(degree);
  });
});
