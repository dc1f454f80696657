import { findFallbackElectron } from './fallbackElectron.mjs';
import { findOfficialElectron } from './officialElectron.mjs';
import { say } from './say.mjs';

/**
 * The Electron to run on: the official one of package.json, else the fallback. It says which in one line.
 * @returns {Promise<{ path: string, version: string, fallback: boolean, packagingFolder?: string }>}
 */
export async function findElectron() {
  const official = await findOfficialElectron();
  const electron = official ? { ...official, fallback: false } : { ...(await findFallbackElectron()), fallback: true };
  say(`running on Electron ${electron.version}${electron.fallback ? ', fallback' : ''}`);
  return electron;
}
