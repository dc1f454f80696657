import { open } from 'node:fs/promises';

/** Makes new and renamed names of a folder survive a power cut, where the disk knows how: network folders may not. */
export async function syncFolder(path: string): Promise<void> {
  // Windows can neither open nor sync a folder; NTFS journals names by itself.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
}
