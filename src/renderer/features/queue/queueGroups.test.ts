import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/kernel/instant';
import { sampleRow } from '../inbox/sampleRows';
import { longestOf, queueGroups } from './queueGroups';

const NOW = 100 * MINUTE;

function waiting(id: string, sectorId: string, minutes: number, isMissed = false) {
  const row = sampleRow(id, NOW);
  const missed = { cause: 'no-answer', since: NOW, hops: 1, seenBy: [], notice: null } as const;
  const queuedAt = NOW - minutes * MINUTE;
  return { ...row, service: { ...row.service, sectorId, queuedAt, missed: isMissed ? missed : null } };
}

describe('queueGroups', () => {
  const rows = [waiting('a', 'credito', 4), waiting('b', 'vendas', 2), waiting('c', 'credito', 9, true)];

  it('puts who waits by sector, in the order of the sectors, empty ones too', () => {
    const groups = queueGroups(rows, ['geral', 'vendas', 'credito'], NOW);
    expect(groups.map(({ sectorId, rows: own, longest }) => [sectorId, own.map(({ id }) => id), longest])).toEqual([
      ['geral', [], 0],
      ['vendas', ['b'], 2 * MINUTE],
      ['credito', ['a'], 4 * MINUTE],
    ]);
  });

  it('knows the longest wait', () => {
    expect(longestOf(rows, NOW)).toBe(9 * MINUTE);
    expect(longestOf([], NOW)).toBe(0);
  });
});
