import { mkdir, open, readdir, rm, stat, statfs, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredBackup } from '../../shared/contract/backup';
import type { Failure } from '../../shared/kernel/result';
import { mediaFolderOf } from './archiveKey';
import { errnoOf, findArchive } from './archiveReader';
import type { BackupRecord } from './backupRecord';

const SUFFIX = '.balcao';
const UNFINISHED = '.part';
const NAME = /^\d{4}-\d{2}-\d{2}_\d{6}\.balcao$/;

/** Where the backups of a number stand in the folder that the person chose: numbers never share one. */
export function numberFolder(chosen: string, phoneNumberId: string): string {
  return join(chosen, `Balcao-${phoneNumberId}`);
}

/** Where the media lie beside the archives of a number, under one key. */
export function vaultFolder(
  chosen: string,
  phoneNumberId: string,
  { recipient }: { readonly recipient: string },
): string {
  return join(numberFolder(chosen, phoneNumberId), mediaFolderOf(recipient));
}

/** The name of an archive by the clock on the wall: a person finds the right one in any file manager. */
export function archiveName(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day}_${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}${SUFFIX}`;
}

/** The place where an archive grows; it gets its name only once it has been read back. */
export function unfinishedPath(folder: string, name: string): string {
  return join(folder, `${name}${UNFINISHED}`);
}

/** What the disk says, as something that a person can act on. */
export function folderFailure(cause: unknown): Failure {
  const errno = errnoOf(cause);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errno)) return { code: 'backup-disk-full', detail: errno };
  if (['EACCES', 'EPERM', 'EROFS'].includes(errno)) return { code: 'backup-folder-read-only', detail: errno };
  return { code: 'backup-folder-gone', detail: errno };
}

/**
 * Makes the folder ready: it can be written, and what an interrupted try left is gone.
 * @returns bytes that are free there
 * @throws what the disk refuses
 */
export async function prepareFolder(chosen: string, folder: string): Promise<number> {
  // Only the last step is made: a stick that is not plugged in must not become a folder of the same name.
  await stat(chosen);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    if (name.endsWith(UNFINISHED)) await rm(join(folder, name), { force: true });
  }
  const probe = join(folder, `.balcao-${process.pid}${UNFINISHED}`);
  const handle = await open(probe, 'w');
  try {
    await handle.writeFile('balcao');
    await handle.sync();
  } finally {
    await handle.close();
    await unlink(probe);
  }
  const disk = await statfs(folder);
  return disk.bavail * disk.bsize;
}

/** Can it be reached and written? null: yes. */
export async function folderProblem(chosen: string): Promise<string | null> {
  try {
    return (await stat(chosen)).isDirectory() ? null : 'backup-folder-gone';
  } catch (cause) {
    return folderFailure(cause).code;
  }
}

/** The archives in a folder, newest first; those of another computer too. */
export async function listArchives(folder: string, record: BackupRecord): Promise<readonly StoredBackup[]> {
  const names = await readdir(folder).catch(() => []);
  const found: StoredBackup[] = [];
  for (const file of names) {
    if (!NAME.test(file)) continue;
    const archive = await findArchive(join(folder, file));
    if (!archive.ok) continue;
    const known = record.archives[file];
    const { size, head } = archive.value;
    found.push({ file, createdAt: head.createdAt, size, verifiedAt: known?.verifiedAt ?? null });
  }
  return found.sort((a, b) => b.createdAt - a.createdAt);
}
