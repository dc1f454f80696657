import { expect, it } from 'vitest';
import { searchScope } from './searchScope';

const marina = { id: 'marina', role: 'attendant', sectorIds: ['credito'], ownOnly: false, leftAt: null } as const;

it('gives everything to those who see everything', () => {
  expect(searchScope({ ...marina, role: 'manager' }, ['credito', 'vendas'])).toBeNull();
  expect(searchScope({ ...marina, role: 'owner' }, ['credito'])).toBeNull();
});

it('gives an attendant the own sectors, with or without what colleagues have', () => {
  const sectors = ['credito', 'vendas'];
  expect(searchScope(marina, sectors)).toEqual({
    attendantId: 'marina',
    freeSectorIds: ['credito'],
    sharedSectorIds: ['credito'],
  });
  expect(searchScope({ ...marina, ownOnly: true }, sectors)?.sharedSectorIds).toEqual([]);
});

it('gives nothing to who has left', () => {
  const left = searchScope({ ...marina, role: 'owner', leftAt: 1 }, ['credito']);
  expect(left).toEqual({ attendantId: 'marina', freeSectorIds: [], sharedSectorIds: [] });
});
