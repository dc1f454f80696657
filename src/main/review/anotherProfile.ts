import { cp, mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Instant } from '../../shared/kernel/instant';
import type { ReviewFolder } from '../../shared/contract/review';
import { done, refused, type Result } from '../../shared/kernel/result';
import { JournalError } from '../webhook/journal/journal';
import { lockFolder } from '../webhook/journal/folderLock';

const NUMBER = /^\d{1,32}$/;
/** Chromium's own names: the database of the page, and beside it the values that are too large for it. */
const STORES = /^balcao_app_0\.indexeddb\.(?:leveldb|blob)$/;

/** Looks whether a folder is that of another Balcão; nothing in it is changed. @param own the folder of this one */
export async function lookAtProfile(folder: string, own: string): Promise<Result<ReviewFolder>> {
  const [path, mine] = await Promise.all([realpath(folder).catch(() => null), realpath(own)]);
  if (path === null) return refused({ code: 'review-foreign' });
  if (path === mine) return refused({ code: 'review-own' });
  const stores = await readdir(join(path, 'IndexedDB')).catch(() => []);
  const numbers = (await readdir(join(path, 'numbers')).catch(() => [])).filter((name) => NUMBER.test(name));
  if (!stores.some((name) => STORES.test(name)) || numbers.length === 0) return refused({ code: 'review-foreign' });
  return done({ path, numbers });
}

/** What is of interest of another Balcão's `machine.json`, of whatever version. */
const machineShape = z.object({
  value: z.object({ connection: z.object({ phoneNumberId: z.string(), displayPhoneNumber: z.string().nullable() }) }),
});

/** The phone number that another Balcão knew behind an id; null: it says nothing of it. */
export async function phoneNumberIn(folder: string, phoneNumberId: string): Promise<string | null> {
  const text = await readFile(join(folder, 'machine.json'), 'utf8').catch(() => '');
  const { data } = machineShape.safeParse(parsed(text));
  const connection = data?.value.connection;
  return connection?.phoneNumberId === phoneNumberId ? connection.displayPhoneNumber : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Copies the tables of another Balcão into a folder of ours. While it is being copied nobody can open that number: a store
 * that is written meanwhile would be no copy of any moment.
 * @returns when they were last written
 */
export async function copyTables(from: string, phoneNumberId: string, to: string): Promise<Result<Instant>> {
  const journal = join(from, 'numbers', phoneNumberId, 'journal');
  const lock = await lockUnlessGone(journal).catch((cause: unknown) => {
    if (cause instanceof JournalError) return 'busy' as const;
    throw cause;
  });
  if (lock === 'busy') return refused({ code: 'review-busy' });
  try {
    const target = join(to, 'IndexedDB');
    await mkdir(target, { recursive: true, mode: 0o700 });
    let written = 0;
    for (const name of await readdir(join(from, 'IndexedDB'))) {
      if (!STORES.test(name)) continue;
      const source = join(from, 'IndexedDB', name);
      written = Math.max(written, await newestIn(source));
      await cp(source, join(target, name), { recursive: true, mode: constants.COPYFILE_FICLONE });
    }
    return done(written);
  } catch (cause) {
    const errno = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return refused({ code: errno === 'ENOSPC' ? 'disk-full' : 'review-foreign', detail: errno });
  } finally {
    await lock?.release();
  }
}

async function lockUnlessGone(folder: string): Promise<Awaited<ReturnType<typeof lockFolder>> | null> {
  return (await stat(folder).catch(() => null)) === null ? null : lockFolder(folder);
}

async function newestIn(folder: string): Promise<Instant> {
  let newest = 0;
  for (const name of await readdir(folder)) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found) newest = Math.max(newest, found.mtimeMs);
  }
  return Math.floor(newest);
}
