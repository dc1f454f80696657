import { expect, it } from 'vitest';
import { MINUTE } from '../../kernel/instant';
import type { Sector, SectorRules } from './sector';
import { sectorProblem } from './sectorForm';

const rules: SectorRules = {
  ...{ mode: 'balcao', warnAfter: 3 * MINUTE, reassignAfter: 5 * MINUTE, followUpAfter: null, maxHops: 3 },
  ...{ checkOnline: 60 * MINUTE, checkOffline: 15 * MINUTE, reopenWithin: 0, reopenTo: 'queue' },
};
const sectors: Sector[] = [
  { id: 'first', name: 'Crédito', order: 0, rules, hours: null, archivedAt: null },
  { id: 'old', name: 'Oficina', order: 1, rules, hours: null, archivedAt: 4 },
];

it.each<[string, string, Partial<SectorRules>, ReturnType<typeof sectorProblem>]>([
  ['a plain one', 'Vendas', {}, null],
  ['the name of an archived one', 'Oficina', {}, null],
  ['no name', ' ', {}, 'name-missing'],
  ['a name of 41', 'a'.repeat(41), {}, 'name-too-long'],
  ['a name that is there', 'credito', {}, 'name-taken'],
  ['no time', 'Vendas', { warnAfter: 0 }, 'time-out-of-range'],
  ['no number', 'Vendas', { reassignAfter: Number.NaN }, 'time-out-of-range'],
  ['a year', 'Vendas', { followUpAfter: 365 * 24 * 60 * MINUTE }, 'time-out-of-range'],
  ['warned after the turn is lost', 'Vendas', { warnAfter: 6 * MINUTE }, 'warn-after-reassign'],
  ['no turn at all', 'Vendas', { maxHops: 0 }, 'hops-out-of-range'],
])('%s', (_what, name, more, problem) => {
  expect(sectorProblem({ name, rules: { ...rules, ...more } }, '', sectors)).toBe(problem);
});

it('a sector keeps its own name', () => {
  expect(sectorProblem({ name: 'CRÉDITO', rules }, 'first', sectors)).toBeNull();
});
