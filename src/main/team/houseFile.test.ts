import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileNameOf } from '../media/mediaStore';
import { bringFiles, keepHouse, keptHouses } from './houseFile';

const OWN = '100000000000001';
const OTHER = '100000000000002';
let profile = '';
const folderOf = (id: string): string => join(profile, id);
beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'balcao-house-'));
  for (const id of [OWN, OTHER]) await mkdir(join(folderOf(id), 'media'), { recursive: true });
});
afterEach(() => rm(profile, { recursive: true }));

it('keeps the last settings, for the owner of the account only, and leaves no other file', async () => {
  expect(await keptHouses(folderOf(OWN))).toEqual([]);
  await Promise.all(
    Array.from({ length: 20 }, (_, at) => keepHouse(folderOf(OWN), { databaseId: 'a', text: `{"n":${at}}` }, at)),
  );
  expect(await keptHouses(folderOf(OWN))).toEqual([
    { phoneNumberId: OWN, databaseId: 'a', keptAt: 19, text: '{"n":19}' },
  ]);
  expect(await readdir(folderOf(OWN))).toEqual(['automatic.json', 'media']);
  if (process.platform !== 'win32') {
    expect((await stat(join(folderOf(OWN), 'automatic.json'))).mode & 0o777).toBe(0o600);
  }
});

it('sets aside what another database kept, and goes on with its own', async () => {
  await keepHouse(folderOf(OWN), { databaseId: 'a', text: '{"n":1}' }, 1);
  await keepHouse(folderOf(OWN), { databaseId: 'b', text: '{"n":2}' }, 2);
  await keepHouse(folderOf(OWN), { databaseId: 'b', text: '{"n":3}' }, 3);
  expect((await keptHouses(folderOf(OWN))).map(({ text }) => text)).toEqual(['{"n":3}', '{"n":1}']);
});

it('tells what other numbers of this profile kept, newest first, and what cannot be read is none', async () => {
  await keepHouse(folderOf(OTHER), { databaseId: 'x', text: '{"n":1}' }, 1);
  await keepHouse(folderOf(OWN), { databaseId: 'a', text: '{"n":2}' }, 2);
  await mkdir(folderOf('300'));
  await writeFile(join(folderOf('300'), 'automatic.json'), '{"version":2}');
  const texts = await keptHouses(folderOf(OWN));
  expect(texts.map(({ phoneNumberId, text }) => [phoneNumberId, text])).toEqual([
    [OWN, '{"n":2}'],
    [OTHER, '{"n":1}'],
  ]);
  await writeFile(join(folderOf(OWN), 'automatic.json'), '{');
  expect((await keptHouses(folderOf(OWN))).map(({ phoneNumberId }) => phoneNumberId)).toEqual([OTHER]);
});

it('a disk that refuses is told', async () => {
  await expect(keepHouse(folderOf('400'), { databaseId: 'a', text: '{}' }, 1)).rejects.toMatchObject({
    code: 'ENOENT',
  });
});

it('brings the files that settings name from the folder of another number, whole and only those', async () => {
  const [here, there, gone] = ['1', '2', '3'].map((end) => `up-01ARZ3NDEKTSV4RRFFQ69G5FA${end}`);
  const pathOf = (number: string, id: string | undefined): string =>
    join(folderOf(number), 'media', fileNameOf(id ?? '') ?? '');
  await writeFile(pathOf(OWN, here), 'mine');
  await writeFile(pathOf(OTHER, here), 'not mine');
  await writeFile(pathOf(OTHER, there), 'a price list');
  const ids = [here ?? '', there ?? '', gone ?? ''];
  expect(await bringFiles(folderOf(OWN), OTHER, ids)).toEqual([here, there]);
  expect(await readFile(pathOf(OWN, here), 'utf8')).toBe('mine');
  expect(await readFile(pathOf(OWN, there), 'utf8')).toBe('a price list');
  expect(await readdir(join(folderOf(OWN), 'media'))).toHaveLength(2);
});
