import { describe, expect, it } from 'vitest';
import { countingBytes, openMemoryDatabase } from '../db/openMemoryDatabase';
import { readCompany } from '../db/house/readAutomatic';
import { nameCompany } from './nameCompany';

const occasion = { now: 1_000, random: countingBytes() };

describe('nameCompany', () => {
  it('takes the verified name once, and never over what the owner wrote', async () => {
    const db = await openMemoryDatabase();
    await nameCompany(db, { name: 'Padaria Aurora', by: null }, occasion);
    expect(await readCompany(db)).toMatchObject({ name: 'Padaria Aurora', zone: 'America/Sao_Paulo' });
    expect(await nameCompany(db, { name: '  Aurora Pães ', by: 'local' }, occasion)).toEqual({ ok: true, value: null });
    await nameCompany(db, { name: 'Padaria Aurora', by: null }, occasion);
    expect((await readCompany(db))?.name).toBe('Aurora Pães');
    expect((await db.changes.toArray()).map(({ kind, actor }) => `${kind} ${actor}`)).toEqual([
      'company.named balcao',
      'company.named attendant:local',
    ]);
  });

  it('refuses a name without a letter, and whoever may not change settings', async () => {
    const db = await openMemoryDatabase();
    expect(await nameCompany(db, { name: ' ', by: 'local' }, occasion)).toMatchObject({ failure: { code: 'empty' } });
    await db.attendants.update('local', { role: 'attendant' });
    expect(await nameCompany(db, { name: 'X', by: 'local' }, occasion)).toMatchObject({
      failure: { code: 'not-allowed' },
    });
    expect(await readCompany(db)).toBeNull();
  });
});
