import { expect, it } from 'vitest';
import { readLinks } from '../../db/house/readLinks';
import { saveLink } from '../links/saveLink';
import { NOW, occasion, openCounter } from '../serve/sampleCounter';
import { isBareHouse, readHouse, readHouseSnapshot, writeHouse } from './houseSnapshot';
import { takeHouse } from './takeHouse';

/** The settings of a counter that has one link, and a rule that asks for it. */
async function keptText(): Promise<string> {
  const db = await openCounter();
  await saveLink(db, { by: 'gina', id: null, name: 'Vitrine', text: 'Oi, vim pela vitrine', code: 'ABC' }, occasion);
  const [link] = await readLinks(db);
  const usual = { on: true, order: 0, waitMinutes: 0, often: 'once', updatedAt: NOW } as const;
  const conditions = [{ kind: 'link', linkIds: [link?.id ?? ''] }] as const;
  await db.rules.put({ ...usual, id: 'r1', name: 'Vitrine', event: 'opened', conditions, actions: [] });
  return writeHouse(await readHouseSnapshot(db));
}

it.each([
  ['come back to their number, with the rules that ask for them', true],
  ['stay away from another number, and the rules that ask for them are off', false],
])('kept links %s', async (_what, sameNumber) => {
  const db = await openCounter();
  await db.attendants.update('gina', { role: 'owner' });
  const from = sameNumber ? db.phoneNumberId : 'another';
  const taking = { by: 'gina', text: await keptText(), databaseId: 'before', from, missingFiles: [] };
  expect((await takeHouse(db, taking, occasion)).ok).toBe(true);
  expect((await readLinks(db)).map(({ name }) => name)).toEqual(sameNumber ? ['Vitrine'] : []);
  expect((await db.rules.get('r1'))?.on).toBe(sameNumber);
});

it('links alone are worth being offered to their number only', async () => {
  const house = readHouse(await keptText());
  if (house === null) throw new Error('unreadable');
  const alone = { ...house, rules: [] };
  expect([isBareHouse(alone), isBareHouse(alone, false)]).toEqual([false, true]);
});
