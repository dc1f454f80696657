import { createHash, createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArchivePiece, TablesRead } from '../../shared/contract/backup';
import { rowsText } from '../../shared/domain/backup/rowsText';
import { makeArchiveKey, mediaFolderOf } from './archiveKey';
import { encodeHead } from './archiveLayout';
import { findArchive } from './archiveReader';
import { numberFolder } from './backupFolder';
import { makeBackup, type BackupOrder, type BackupTools } from './makeBackup';
import type { TablesIntake } from './tablesIntake';

const NUMBER = '100000000000001';
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const PICTURE = Buffer.from('the picture of a cake');
const DEV_FULL = '/dev/full';

let root: string;
let order: BackupOrder;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'balcao-make-'));
  await mkdir(join(root, 'pendrive'));
  await mkdir(join(root, 'number', 'media'), { recursive: true });
  await writeFile(join(root, 'number', 'media', '111'), PICTURE);
  const { recipient, wrapped } = await makeArchiveKey('tigela girafa palco azul', 1);
  order = {
    ...{ kind: 'manual', phoneNumberId: NUMBER, displayName: null, expected: 1, former: [] },
    ...{ numberFolder: join(root, 'number'), chosen: join(root, 'pendrive') },
    key: { recipient, wrapped, namingKey: 'c'.repeat(64) },
  };
});
afterEach(() => rm(root, { recursive: true, force: true }));

const read: TablesRead = { schema: 4, cursor: 1, messages: 60, contacts: 0, conversations: 0, attendants: [] };

function piece(chunk: number): ArchivePiece {
  const rows = Array.from({ length: 20 }, (_none, n) => ({ id: `wamid.${chunk}${n}`, text: 'pão' }));
  const place = { table: 'messages', chunk, after: null, upTo: null, rows: rows.length };
  return { place, body: Buffer.from(rowsText(rows)) };
}

interface Reading {
  /** What happens before a piece is handed over. */
  readonly before?: (chunk: number) => Promise<void>;
  readonly signal?: AbortSignal;
  readonly at?: number;
}

/** The page hands over three pieces. */
function tools({ before = () => Promise.resolve(), signal, at = 0 }: Reading = {}): BackupTools {
  const give = async (intake: TablesIntake): Promise<void> => {
    for (let chunk = 0; chunk < 3; chunk += 1) {
      await before(chunk);
      if (!(await intake.add(piece(chunk)))) return;
    }
    intake.end(read);
  };
  return {
    ...{ app: '0.1.0', clock: () => Date.UTC(2026, 10, 29, 12) + at, log: quiet, onPhase: () => undefined },
    ...{ timers: { after: () => () => undefined }, signal: signal ?? new AbortController().signal },
    ask: (intake) => {
      const own = intake(() => undefined);
      void give(own);
      return own;
    },
  };
}

const here = (): Promise<string[]> => readdir(numberFolder(order.chosen, NUMBER));
const archives = async (): Promise<string[]> => (await here()).filter((name) => name.includes('.balcao'));

describe('a backup', () => {
  it('has its name once it was read back', async () => {
    const made = await makeBackup(order, tools());
    expect(made).toMatchObject({ ok: true, value: { messages: 60, cursor: 1 } });
    expect(await archives()).toEqual([made.ok && made.value.file]);
  });

  it.each([
    ['when the folder is not there', () => rm(join(root, 'pendrive'), { recursive: true }), 'backup-folder-gone'],
    ['when the disk has too little room', () => Promise.resolve(), 'backup-disk-full'],
  ])('is not begun %s', async (_when, first, code) => {
    await first();
    const wanted = code === 'backup-disk-full' ? { ...order, expected: Number.MAX_SAFE_INTEGER } : order;
    expect(await makeBackup(wanted, tools())).toMatchObject({ ok: false, failure: { code } });
  });

  it('leaves nothing, and the one before as it was, when its folder goes away midway', async () => {
    const before = async (chunk: number): Promise<void> => {
      if (chunk === 2) await rm(order.chosen, { recursive: true });
    };
    expect(await makeBackup(order, tools({ before }))).toMatchObject({ failure: { code: 'backup-folder-gone' } });
    // A stick that was pulled out must not become a folder of the same name.
    expect(existsSync(order.chosen)).toBe(false);
  });

  it('leaves nothing, and the one before as it was, when somebody stops it midway', async () => {
    await makeBackup(order, tools());
    const [first] = await archives();
    const stop = new AbortController();
    const before = async (chunk: number): Promise<void> => {
      if (chunk === 1) stop.abort();
    };
    const stopped = await makeBackup(order, tools({ before, signal: stop.signal, at: 60_000 }));
    expect(stopped).toMatchObject({ failure: { code: 'backup-cancelled' } });
    expect(await archives()).toEqual([first]);
  });

  it.runIf(existsSync(DEV_FULL))(
    'leaves nothing, and the one before as it was, when the disk is full midway',
    async () => {
      await makeBackup(order, tools());
      const [first] = await archives();
      const cake = Buffer.from('another picture, for which there is no room');
      await writeFile(join(root, 'number', 'media', '222'), cake);
      const stored = createHmac('sha256', order.key.namingKey)
        .update(createHash('sha256').update(cake).digest('hex'))
        .digest('hex');
      const shelf = join(numberFolder(order.chosen, NUMBER), mediaFolderOf(order.key.recipient), stored.slice(0, 2));
      await mkdir(shelf, { recursive: true });
      await symlink(DEV_FULL, join(shelf, `${stored}.age.part`));
      expect(await makeBackup(order, tools({ at: 60_000 }))).toMatchObject({
        failure: { code: 'backup-disk-full', detail: 'ENOSPC' },
      });
      expect(await archives()).toEqual([first]);
      expect(await readdir(shelf)).toEqual([]);
    },
  );
});

it('an archive of a later Balcão is told from a damaged one', async () => {
  const path = join(root, 'later.balcao');
  const head = { format: 2, app: '9.0.0', phoneNumberId: NUMBER, createdAt: 1, zoneOffset: 0 };
  await writeFile(path, encodeHead({ ...head, kind: 'manual', wrappedKey: order.key.wrapped }));
  expect(await findArchive(path)).toMatchObject({ ok: false, failure: { code: 'backup-newer' } });
});
