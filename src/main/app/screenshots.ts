import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { SECOND } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';

const EVERY_MS = 10 * SECOND;

/**
 * Writes a picture of the window every ten seconds, for a start without a display (`BALCAO_SCREENSHOTS=<folder>`).
 * @param onWritten gets the file; names count up and are reused from the start of each run
 * @returns how to stop
 */
export function takeScreenshots(
  folder: string,
  window: () => BrowserWindow | null,
  onWritten: (file: string) => void,
  log: Log,
): () => void {
  let count = 0;
  async function take(): Promise<void> {
    const page = window()?.webContents;
    if (!page || page.isDestroyed() || page.isCrashed()) return;
    try {
      const picture = await page.capturePage();
      if (picture.isEmpty()) return;
      count += 1;
      const file = join(folder, `balcao-${String(count).padStart(4, '0')}.png`);
      await mkdir(folder, { recursive: true });
      await writeFile(file, picture.toPNG());
      onWritten(file);
    } catch {
      log.warn('screenshot.failed');
    }
  }
  const timer = setInterval(() => void take(), EVERY_MS);
  return () => clearInterval(timer);
}
