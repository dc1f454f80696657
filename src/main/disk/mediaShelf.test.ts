import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '../../shared/kernel/instant';
import { makeArchiveKey } from '../backup/archiveKey';
import { numberFolder, vaultFolder } from '../backup/backupFolder';
import { emptyRecord, formerPlaces, type BackupRecord } from '../backup/backupRecord';
import { MediaAttic } from '../backup/mediaAttic';
import { storeMedia } from '../backup/mediaVault';
import { mediaGoing, mediaUse, shelvedIn, takeAway } from './mediaShelf';

const NUMBER = '100000000000001';
const PHRASE = 'tigela girafa palco azul morango';
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const JPEG = Buffer.from('\xff\xd8\xff the picture of a cake', 'latin1');
const now = Date.now() + 60_000;

let root: string;
let folder: string;
let record: BackupRecord;
let attic: MediaAttic;

/** A received picture, a received document, and a file of ours; all have been here for a year and more. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'balcao-disk-'));
  folder = join(root, 'numbers', NUMBER);
  await mkdir(join(folder, 'media'), { recursive: true });
  await mkdir(numberFolder(join(root, 'pendrive'), NUMBER), { recursive: true });
  await keep('111', JPEG);
  await keep('222', Buffer.from('%PDF-1.7 a contract'));
  await keep(`h-${'a'.repeat(64)}`, Buffer.from('%PDF-1.7 our price list'));
  const { recipient, wrapped } = await makeArchiveKey(PHRASE, 1);
  const key = { recipient, wrapped, namingKey: 'b'.repeat(64) };
  record = { ...emptyRecord, folder: join(root, 'pendrive'), key };
  attic = new MediaAttic(
    () => Promise.resolve({ phoneNumberId: NUMBER, folder, record }),
    () => now,
  );
});
afterEach(() => rm(root, { recursive: true }));

async function keep(name: string, bytes: Buffer): Promise<void> {
  const path = join(folder, 'media', name);
  await writeFile(path, bytes);
  const then = new Date(now - 400 * DAY);
  await utimes(path, then, then);
}

async function backUp(former: readonly string[] = []): Promise<readonly string[]> {
  const { key, folder: chosen } = record;
  if (key === null || chosen === null) throw new Error('not set up');
  const to = vaultFolder(chosen, NUMBER, key);
  const place = { numberFolder: folder, from: join(folder, 'media'), to, former, ...key };
  const media = await storeMedia(place, new AbortController().signal, () => undefined, quiet);
  record = { ...record, lastGood: { at: now, file: 'a.balcao', messages: 1 } };
  return media.map(({ file }) => file).sort();
}

async function going() {
  return mediaGoing(await shelvedIn(join(folder, 'media')), now - 365 * DAY, await attic.vaultOf(folder));
}

describe('received files', () => {
  it('are counted by kind and age', async () => {
    const use = mediaUse(await shelvedIn(join(folder, 'media')), now);
    expect(use.map(({ kind, young, old }) => [kind, young.files, old.files])).toEqual([
      ['image', 0, 1],
      ['video', 0, 0],
      ['audio', 0, 0],
      ['document', 0, 2],
    ]);
    expect(use[0]?.old.bytes).toBe(JPEG.length);
  });

  it('stay while no backup has them', async () => {
    expect((await going()).secured).toEqual([]);
    expect((await going()).unsecured.map(({ file }) => file)).toEqual(['111', '222']);
    await backUp();
    await writeFile(join(folder, 'media', '111'), 'changed meanwhile');
    await utimes(join(folder, 'media', '111'), 1, 1);
    expect((await going()).secured.map(({ file }) => file)).toEqual(['222']);
  });

  it('go once a backup has them, stay in every later one, and come back', async () => {
    const everything = await backUp();
    const vault = await attic.vaultOf(folder);
    if (vault === null) throw new Error('no vault');
    const { secured } = await going();
    // A file of ours is nowhere else: quick replies need it.
    expect(secured.map(({ file }) => file)).toEqual(['111', '222']);
    const bytes = secured.reduce((sum, each) => sum + each.bytes, 0);
    expect(await takeAway(vault, secured, now)).toEqual({ files: 2, bytes });
    attic.looked(folder);
    expect(await readdir(join(folder, 'media'))).toEqual([`h-${'a'.repeat(64)}`]);
    expect([await attic.has(folder, '111'), await attic.has(folder, '333')]).toEqual([true, false]);
    expect(await attic.gone(folder)).toEqual({ files: 2, bytes, formerly: { files: 0, bytes: 0 } });
    expect(await backUp()).toEqual(everything);

    expect(await attic.bringBack('111', null)).toMatchObject({ failure: { code: 'backup-locked' } });
    expect(await attic.bringBack('111', 'outra frase')).toMatchObject({ failure: { code: 'backup-passphrase' } });
    expect(await attic.bringBack('111', PHRASE)).toMatchObject({ ok: true, value: { size: JPEG.length } });
    expect(await readFile(join(folder, 'media', '111'))).toEqual(JPEG);
    // The phrase is remembered for the next one.
    expect(await attic.bringBack('222', null)).toMatchObject({ ok: true });
    expect(await attic.bringBack('999', null)).toMatchObject({ failure: { code: 'media-not-in-copy' } });
    expect(await backUp()).toEqual(everything);
  });

  it('are brought along to another folder, whose backups then have them', async () => {
    const everything = await backUp();
    const vault = await attic.vaultOf(folder);
    if (vault === null) throw new Error('no vault');
    await takeAway(vault, (await going()).secured, now);
    await mkdir(numberFolder(join(root, 'nuvem'), NUMBER), { recursive: true });
    record = { ...record, former: formerPlaces(record, now), folder: join(root, 'nuvem') };
    attic.looked(folder);
    expect((await attic.gone(folder)).formerly.files).toBe(2);
    // Also before the first backup in the new folder.
    expect(await attic.bringBack('222', PHRASE)).toMatchObject({ ok: true });
    expect(await backUp([vault.to])).toEqual(everything);
    expect((await attic.gone(folder)).formerly.files).toBe(0);
    await rm(join(root, 'pendrive'), { recursive: true });
    expect(await attic.bringBack('111', null)).toMatchObject({ ok: true });
  });

  it('that only the backups under an earlier phrase have come back with that phrase', async () => {
    await backUp();
    const vault = await attic.vaultOf(folder);
    if (vault === null) throw new Error('no vault');
    await takeAway(vault, (await going()).secured, now);
    const { recipient, wrapped } = await makeArchiveKey('outra frase de agora', 1);
    record = { ...record, former: formerPlaces(record, now), key: { recipient, wrapped, namingKey: 'd'.repeat(64) } };
    attic.looked(folder);
    await backUp();
    expect((await attic.gone(folder)).formerly.files).toBe(2);
    const locked = await attic.bringBack('111', null);
    expect(locked).toMatchObject({ failure: { code: 'backup-locked', detail: 'former' } });
    const wrong = await attic.bringBack('111', 'outra frase de agora');
    expect(wrong).toMatchObject({ failure: { code: 'backup-former-passphrase' } });
    expect(await attic.bringBack('111', PHRASE)).toMatchObject({ ok: true, value: { size: JPEG.length } });
    expect(await attic.bringBack('222', null)).toMatchObject({ ok: true });
  });

  it('cannot come back while the folder of the backups is away, and nothing is lost by trying', async () => {
    await backUp();
    const vault = await attic.vaultOf(folder);
    if (vault === null) throw new Error('no vault');
    await takeAway(vault, (await going()).secured, now);
    record = { ...record, folder: join(root, 'not plugged in') };
    expect(await attic.bringBack('111', PHRASE)).toMatchObject({ failure: { code: 'backup-folder-gone' } });
    record = { ...record, folder: join(root, 'pendrive') };
    expect(await attic.bringBack('111', PHRASE)).toMatchObject({ ok: true });
  });
});
