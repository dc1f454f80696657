import { mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepTeam, keptTeam } from './teamFile';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balcao-team-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('keeps the last team, for the owner of the account only', async () => {
  expect(await keptTeam(folder)).toBeNull();
  await keepTeam(folder, '{"name":"José"}');
  expect(await keptTeam(folder)).toBe('{"name":"José"}');
  if (process.platform !== 'win32') expect((await stat(join(folder, 'team.json'))).mode & 0o777).toBe(0o600);
});

it('takes many at once in their order, and leaves no other file', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, place) => keepTeam(folder, `[${place}]`)));
  expect(await keptTeam(folder)).toBe('[19]');
  expect(await readdir(folder)).toEqual(['team.json']);
});

it('a disk that refuses is told, and the next one is tried again', async () => {
  const gone = join(folder, 'gone');
  await expect(keepTeam(gone, '{}')).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await keptTeam(gone)).toBeNull();
  await keepTeam(folder, '{}');
  expect(await keptTeam(folder)).toBe('{}');
});

it('a file that is far too large is not read', async () => {
  const path = join(folder, 'team.json');
  await writeFile(path, '');
  await truncate(path, 49 * 1024 * 1024);
  expect(await keptTeam(folder)).toBeNull();
});
