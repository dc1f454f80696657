import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMediaStore } from './mediaStore';

let folder = '';
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'balcao-media-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const hash = createHash('sha256').update('0123456789').digest();
const source = (): Readable => Readable.from([Buffer.from('01234'), Buffer.from('56789')]);

describe('openMediaStore', () => {
  it.each([undefined, hash.toString('base64'), hash.toString('hex').toUpperCase(), hash.toString('base64url')])(
    'keeps a medium with hash %s and streams ranges of it',
    async (sha256) => {
      const store = await openMediaStore(folder);
      expect(await store.save('1037543291543636', source(), sha256)).toEqual({ ok: true, value: { size: 10 } });
      expect(await store.size('1037543291543636')).toBe(10);
      const part = await store.open('1037543291543636', { from: 3, to: 5 });
      expect(part).toMatchObject({ size: 10, range: { from: 3, to: 5 } });
      expect(part && (await text(part.stream))).toBe('345');
      expect(await store.open('1037543291543636', { from: 10 })).toBeNull();
      expect(await readdir(folder)).toEqual(['1037543291543636']);
    },
  );

  it('keeps nothing of a wrong hash or a broken download', async () => {
    const store = await openMediaStore(folder);
    const wrong = await store.save('1', source(), '0'.repeat(64));
    expect(wrong).toEqual({ ok: false, failure: { code: 'media.badHash' } });
    const broken = new Readable({ read: () => undefined });
    broken.push('half');
    setImmediate(() => broken.destroy(new Error('reset')));
    expect(await store.save('2', broken)).toMatchObject({ ok: false, failure: { code: 'media.broken' } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('holds ids that differ in the case of a letter apart, under names that every file system takes', async () => {
    const store = await openMediaStore(folder);
    for (const id of ['aB1', 'Ab1', 'con', 'x'.repeat(128)]) {
      expect(await store.save(id, Readable.from([Buffer.from(id)]))).toMatchObject({ ok: true });
    }
    const opened = await store.open('Ab1');
    expect(opened && (await text(opened.stream))).toBe('Ab1');
    const names = await readdir(folder);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
    expect(names.every((name) => /^h-[0-9a-f]{64}$/.test(name))).toBe(true);
  });

  it.each(['../secret', '', 'a.1', '1/2', '%2e', '1'.repeat(129)])('never makes a path of %s', async (mediaId) => {
    const store = await openMediaStore(folder);
    expect(await store.save(mediaId, source())).toEqual({ ok: false, failure: { code: 'media.badId' } });
    expect(await store.open(mediaId)).toBeNull();
    expect(await store.exists(mediaId)).toBe(false);
  });

  it('removes what a crash left unfinished', async () => {
    await writeFile(join(folder, '5.x.part'), 'half');
    await openMediaStore(folder);
    expect(await readdir(folder)).toEqual([]);
  });
});
