import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { startElectron } from './appProcess.mjs';

/** Both databases of a profile: IndexedDB, and the search index. */
const FOLDERS = ['IndexedDB', 'File System'];
/** ms without a change of any file. */
const STILL = 3_000;

/**
 * Opens a freshly seeded profile once and leaves it open until its databases lie still: LevelDB tidies 100,000 messages
 * for some seconds after they were written, and the search index takes them in. A counter that is opened in the morning
 * has that behind it; without this each round of a benchmark would stop it midway and the next one begin it anew.
 */
export async function settle({ electronPath, appArguments, profile, connection }) {
  const electron = await startElectron({ electronPath, args: appArguments({ profile, connection }) });
  try {
    const { page } = await electron.attach();
    await page.waitForFunction(() => performance.getEntriesByName('inbox-interactive').length > 0, null, {
      timeout: 60_000,
    });
    await untilStill(profile);
  } finally {
    await electron.stop();
  }
}

async function untilStill(profile) {
  const until = Date.now() + 300_000;
  let seen = '';
  let since = Date.now();
  while (Date.now() - since < STILL) {
    if (Date.now() > until) throw new Error('the databases of the profile did not come to rest in five minutes');
    await new Promise((resolve) => setTimeout(resolve, 250));
    const now = FOLDERS.flatMap((folder) => filesOf(path.join(profile, folder))).join('\n');
    if (now !== seen) since = Date.now();
    seen = now;
  }
}

/** Path and size in bytes of every file below a folder. */
function filesOf(folder) {
  return readdirSync(folder, { recursive: true }).flatMap((name) => {
    const stat = statSync(path.join(folder, name), { throwIfNoEntry: false });
    return stat?.isFile() ? [`${name} ${stat.size} ${stat.mtimeMs}`] : [];
  });
}
