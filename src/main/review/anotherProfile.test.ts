import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../webhook/journal/folderLock';
import { copyTables, lookAtProfile, phoneNumberIn } from './anotherProfile';

const NUMBER = '100000000000001';
let root: string;
let other: string;
let own: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'balcao-profile-'));
  other = join(root, 'outro');
  own = join(root, 'este');
  await mkdir(own);
  const store = join(other, 'IndexedDB', 'balcao_app_0.indexeddb.leveldb');
  await mkdir(store, { recursive: true });
  await writeFile(join(store, '000003.log'), 'rows');
  await mkdir(join(other, 'IndexedDB', 'https_elsewhere_0.indexeddb.leveldb'));
  await mkdir(join(other, 'numbers', NUMBER, 'journal'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

const codeOf = (result: { ok: boolean; failure?: { code: string } }): string =>
  result.ok ? 'ok' : (result.failure?.code ?? '');

describe('the folder of another Balcão', () => {
  it('is told from this one, and from any other folder', async () => {
    expect(await lookAtProfile(other, own)).toEqual({ ok: true, value: { path: other, numbers: [NUMBER] } });
    expect(codeOf(await lookAtProfile(own, own))).toBe('review-own');
    expect(codeOf(await lookAtProfile(root, own))).toBe('review-foreign');
    expect(codeOf(await lookAtProfile(join(root, 'gone'), own))).toBe('review-foreign');
  });

  it('tells its phone number where it knew it', async () => {
    expect(await phoneNumberIn(other, NUMBER)).toBeNull();
    const connection = { kind: 'official', phoneNumberId: NUMBER, displayPhoneNumber: '+55 11 90000-0001' };
    await writeFile(join(other, 'machine.json'), JSON.stringify({ version: 1, value: { connection } }));
    expect(await phoneNumberIn(other, NUMBER)).toBe('+55 11 90000-0001');
    expect(await phoneNumberIn(other, '100000000000002')).toBeNull();
    await writeFile(join(other, 'machine.json'), '{"version":');
    expect(await phoneNumberIn(other, NUMBER)).toBeNull();
  });

  it('gives a copy of its tables alone, and stays as it was', async () => {
    const to = join(root, 'copy');
    const copied = await copyTables(other, NUMBER, to);
    expect(copied.ok && copied.value > 0).toBe(true);
    expect(await readdir(join(to, 'IndexedDB'))).toEqual(['balcao_app_0.indexeddb.leveldb']);
    expect(await readFile(join(to, 'IndexedDB', 'balcao_app_0.indexeddb.leveldb', '000003.log'), 'utf8')).toBe('rows');
    expect((await readdir(other)).sort()).toEqual(['IndexedDB', 'numbers']);
  });

  it('is left alone while its number is open somewhere, and can be opened there again afterwards', async () => {
    const lock = await lockFolder(join(other, 'numbers', NUMBER, 'journal'));
    expect(codeOf(await copyTables(other, NUMBER, join(root, 'copy')))).toBe('review-busy');
    await lock.release();
    expect(codeOf(await copyTables(other, NUMBER, join(root, 'copy')))).toBe('ok');
    await (await lockFolder(join(other, 'numbers', NUMBER, 'journal'))).release();
  });
});
