import { expect, it } from 'vitest';
import type { SectorRules } from '../../../shared/domain/queue/sector';
import { DAY, HOUR, MINUTE } from '../../../shared/kernel/instant';
import type { SectorRow } from '../../db/sectors/row';
import { effectiveRules, sectorProblems, type SectorDraft } from './sectorDraft';

const rules: SectorRules = {
  mode: 'balcao',
  warnAfter: 3 * MINUTE,
  reassignAfter: 5 * MINUTE,
  followUpAfter: null,
  maxHops: 3,
  checkOnline: 24 * HOUR,
  checkOffline: 15 * MINUTE,
  reopenWithin: 24 * HOUR,
  reopenTo: 'queue',
};
const draft = (change: Partial<SectorRules> = {}, name = 'Vendas'): SectorDraft => ({
  name,
  rules: { ...rules, ...change },
  hours: null,
  attendantIds: [],
});
const sales: SectorRow = { id: 'sales', name: 'Vendas', order: 0, rules, hours: null, archivedAt: null };

it('finds nothing wrong with the usual', () => {
  expect(sectorProblems(draft(), '', [])).toEqual({});
  expect(sectorProblems(draft(), 'sales', [sales])).toEqual({});
});

it('tells of each field what is wrong with it', () => {
  expect(
    sectorProblems(draft({ warnAfter: NaN, reassignAfter: 0, reopenWithin: 31 * DAY, maxHops: 0 }, ' '), '', []),
  ).toEqual({
    name: 'name-missing',
    warnAfter: 'time-unreadable',
    reassignAfter: 'time-too-short',
    reopenWithin: 'time-too-long',
    maxHops: 'hops-out-of-range',
  });
  expect(sectorProblems(draft({ warnAfter: 6 * MINUTE }), '', [])).toEqual({ warnAfter: 'warn-after-reassign' });
  expect(sectorProblems(draft({}, 'vendas'), '', [sales])).toEqual({ name: 'name-taken' });
});

it('looks only at what the mode shows, and keeps the rest as it was', () => {
  const manual = draft({ mode: 'manual', warnAfter: NaN, maxHops: NaN });
  expect(sectorProblems(manual, '', [])).toEqual({});
  expect(effectiveRules(manual.rules, rules)).toEqual({ ...rules, mode: 'manual' });
  expect(effectiveRules({ ...rules, mode: 'whatsapp', checkOnline: HOUR, followUpAfter: HOUR }, rules)).toEqual({
    ...rules,
    mode: 'whatsapp',
    checkOnline: HOUR,
  });
});
