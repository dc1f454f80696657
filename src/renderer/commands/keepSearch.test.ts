import { afterEach, beforeEach, expect, it } from 'vitest';
import { ANYTHING } from '../../shared/domain/search/searchFilter';
import type { BalcaoDatabase } from '../db/database';
import { countingBytes, openMemoryDatabase } from '../db/openMemoryDatabase';
import { searchesOf } from '../db/savedSearches/read';
import { dropSearch } from './dropSearch';
import { keepSearch } from './keepSearch';

const random = countingBytes();
let db: BalcaoDatabase;
beforeEach(async () => {
  db = await openMemoryDatabase();
});
afterEach(() => db.close());

const keep = (typed: string, at: number, name: string | null = null, by = 'marina') =>
  keepSearch(db, { by, name, typed, filter: ANYTHING }, { now: at, random });

it('keeps the last few, each once, the newest first', async () => {
  for (let n = 0; n < 12; n += 1) await keep(`boleto ${n}`, n);
  await keep('boleto 7', 20);
  const rows = await searchesOf(db, 'marina');
  expect(rows.map(({ typed }) => typed)).toEqual([7, 11, 10, 9, 8, 6, 5, 4].map((n) => `boleto ${n}`));
});

it('keeps those with a name beside them, one a name, and for their owner alone', async () => {
  await keep('boleto', 1, ' Boletos ');
  await keep('boleto vencido', 2, 'Boletos');
  await keep('boleto', 3);
  const rows = await searchesOf(db, 'marina');
  expect(rows.map(({ name, typed }) => [name, typed])).toEqual([
    [null, 'boleto'],
    ['Boletos', 'boleto vencido'],
  ]);
  expect(await searchesOf(db, 'rafael')).toEqual([]);
  const id = rows[1]?.id ?? '';
  await dropSearch(db, { id, by: 'rafael' });
  expect(await searchesOf(db, 'marina')).toHaveLength(2);
  await dropSearch(db, { id, by: 'marina' });
  expect(await searchesOf(db, 'marina')).toHaveLength(1);
});
