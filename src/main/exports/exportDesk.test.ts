import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js/index-native.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExportDesk, UnknownTicket, type ExportDeskParts } from './exportDesk';
import type { OpenHandle } from './partFile';

const PAGE = 1;
let root = '';
let chosen = '';
let work = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'balcao-export-'));
  chosen = join(root, 'chosen');
  work = join(root, 'work');
  await mkdir(chosen);
});
afterEach(() => rm(root, { recursive: true, force: true }));

function openDesk(more: Partial<ExportDeskParts> = {}): ExportDesk {
  return new ExportDesk({
    askWhere: async (name) => join(chosen, name),
    print: async (file) => Buffer.from(`PDF of ${await readFile(file, 'utf8')}`),
    now: () => new Date(2026, 10, 12, 9, 46),
    ...more,
  });
}

async function begin(desk: ExportDesk, form: 'file' | 'archive', name: string, print = false): Promise<string> {
  const opened = await desk.begin({ form, suggestedName: name, print }, PAGE, work);
  if (opened === null) throw new Error('cancelled');
  return opened.ticket;
}

async function unpack(path: string): Promise<Map<string, string>> {
  const reader = new ZipReader(new Uint8ArrayReader(await readFile(path)), {
    useWebWorkers: false,
    checkSignature: true,
  });
  const entries = new Map<string, string>();
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const bytes = await entry.getData(new Uint8ArrayWriter());
    entries.set(entry.filename, Buffer.from(bytes).toString('utf8'));
  }
  return entries;
}

/** A disk that takes so many bytes. */
function smallDisk(room: number): OpenHandle {
  return async (path) => {
    const handle = await open(path, 'wx');
    let left = room;
    return {
      write: ((bytes: Uint8Array, from: number, length: number) => {
        if (length > left) return Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
        left -= length;
        return handle.write(bytes, from, length);
      }) as never,
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  };
}

describe('a file', () => {
  it('is made of bytes where they come as base64, piece by piece', async () => {
    const desk = openDesk();
    const plan = { form: 'file', suggestedName: 'qr.png', base64: true } as const;
    const ticket = (await desk.begin(plan, PAGE, work))?.ticket ?? '';
    const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 254]);
    await desk.work(ticket, PAGE, (output) => output.write(bytes.subarray(0, 3).toString('base64')));
    await desk.work(ticket, PAGE, (output) => output.write(bytes.subarray(3).toString('base64')));
    expect(await readFile((await desk.finish(ticket, PAGE)).path)).toEqual(bytes);
  });

  it('is printed as one sheet where it says so', async () => {
    const desk = openDesk({ print: (_file, sheet) => Promise.resolve(Buffer.from(String(sheet))) });
    const plan = { form: 'file', suggestedName: 'cartaz.pdf', print: true, sheet: 'A5' } as const;
    const ticket = (await desk.begin(plan, PAGE, work))?.ticket ?? '';
    await desk.work(ticket, PAGE, (output) => output.write('<p>'));
    expect(await readFile((await desk.finish(ticket, PAGE)).path, 'utf8')).toBe('A5');
  });

  it('has its name only once it is whole, and tells its hash', async () => {
    const desk = openDesk();
    const ticket = await begin(desk, 'file', 'mensagens.csv');
    await desk.work(ticket, PAGE, (output) => output.write('olá; '));
    expect(await readdir(chosen)).toEqual([expect.stringMatching(/^\.mensagens\.csv\.[0-9a-f]{8}\.part$/)]);
    await desk.work(ticket, PAGE, (output) => output.write('ação\r\n'));
    const kept = await desk.finish(ticket, PAGE);
    expect(await readdir(chosen)).toEqual(['mensagens.csv']);
    expect(await readFile(kept.path, 'utf8')).toBe('olá; ação\r\n');
    expect(kept.sha256).toBe(createHash('sha256').update('olá; ação\r\n').digest('hex'));
    expect(desk.pathOf(ticket)).toBe(kept.path);
  });

  it('is a printed page, whose pieces leave nothing behind', async () => {
    const desk = openDesk();
    const ticket = await begin(desk, 'file', 'conversa.pdf', true);
    await desk.work(ticket, PAGE, (output) => output.write('<p>um'));
    await desk.work(ticket, PAGE, (output) => output.write(' dois</p>'));
    const kept = await desk.finish(ticket, PAGE);
    expect(await readFile(kept.path, 'utf8')).toBe('PDF of <p>um dois</p>');
    expect(await readdir(work)).toEqual([]);
  });

  it('takes in a medium as base64 of any length', async () => {
    const bytes = Buffer.from(Array.from({ length: 500_001 }, (_none, at) => at % 251));
    await writeFile(join(root, 'medium'), bytes);
    const desk = openDesk();
    const ticket = await begin(desk, 'file', 'conversa.html');
    await desk.work(ticket, PAGE, (output) => output.writeBase64(join(root, 'medium')));
    const { path } = await desk.finish(ticket, PAGE);
    expect(await readFile(path, 'utf8')).toBe(bytes.toString('base64'));
  });
});

describe('an archive', () => {
  it('holds texts, printed pages and media, and opens anywhere', async () => {
    await writeFile(join(root, 'medium'), 'OggS…');
    const desk = openDesk();
    const ticket = await begin(desk, 'archive', 'tudo.zip');
    const large = 'linha\n'.repeat(100_000);
    await desk.work(ticket, PAGE, (output) => output.begin('tabelas/mensagens.ndjson', false));
    await desk.work(ticket, PAGE, (output) => output.write(large));
    await desk.work(ticket, PAGE, (output) => output.addFile('mídias/voz.ogg', join(root, 'medium')));
    await desk.work(ticket, PAGE, (output) => output.begin('conversa.pdf', true));
    await desk.work(ticket, PAGE, (output) => output.write('<p>oi</p>'));
    const { path, size } = await desk.finish(ticket, PAGE);
    expect(await unpack(path)).toEqual(
      new Map([
        ['tabelas/mensagens.ndjson', large],
        ['mídias/voz.ogg', 'OggS…'],
        ['conversa.pdf', 'PDF of <p>oi</p>'],
      ]),
    );
    expect(size).toBeLessThan(large.length / 10);
  });
});

describe('what goes wrong', () => {
  it.each(['file', 'archive'] as const)('leaves nothing of a %s when the disk is full midway', async (form) => {
    const desk = openDesk({ openHandle: smallDisk(20_000) });
    const ticket = await begin(desk, form, 'grande.zip');
    const noise = Array.from({ length: 60_000 }, (_none, at) => String.fromCharCode(33 + ((at * 7919) % 89))).join('');
    const write = async (): Promise<void> => {
      if (form === 'archive') await desk.work(ticket, PAGE, (output) => output.begin('a.txt', false, false));
      for (let piece = 0; piece < 10; piece += 1) await desk.work(ticket, PAGE, (output) => output.write(noise));
      await desk.finish(ticket, PAGE);
    };
    await expect(write()).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readdir(chosen)).toEqual([]);
    await expect(desk.finish(ticket, PAGE)).rejects.toBeInstanceOf(UnknownTicket);
  });

  it('tells that the folder is gone, and makes none', async () => {
    const desk = openDesk();
    const ticket = await begin(desk, 'file', 'mensagens.csv');
    await desk.work(ticket, PAGE, (output) => output.write('a'));
    await rm(chosen, { recursive: true });
    await expect(desk.finish(ticket, PAGE)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readdir(root)).not.toContain('chosen');
    await expect(begin(desk, 'file', 'outro.csv')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('leaves the file of before as it was when an export over it is stopped', async () => {
    await writeFile(join(chosen, 'mensagens.csv'), 'de antes');
    const desk = openDesk();
    const ticket = await begin(desk, 'file', 'mensagens.csv');
    await desk.work(ticket, PAGE, (output) => output.write('de agora'));
    await desk.cancel(ticket, PAGE);
    expect(await readdir(chosen)).toEqual(['mensagens.csv']);
    expect(await readFile(join(chosen, 'mensagens.csv'), 'utf8')).toBe('de antes');
  });

  it('ends what a page began that is gone, and gives tickets to nobody else', async () => {
    const desk = openDesk();
    const ticket = await begin(desk, 'archive', 'tudo.zip');
    await desk.cancel(ticket, PAGE + 1);
    await expect(desk.work(ticket, PAGE + 1, (output) => output.write('x'))).rejects.toBeInstanceOf(UnknownTicket);
    expect(await readdir(chosen)).toHaveLength(1);
    await desk.leave(PAGE);
    expect(await readdir(chosen)).toEqual([]);
  });
});
