import fs from 'node:fs';
import path from 'node:path';
import { cacheFolder, projectFolder, readJson, writeJson } from './folders.mjs';
import { run } from './run.mjs';
import { say, sayWhile } from './say.mjs';

const packageFolder = path.join(projectFolder, 'node_modules', 'electron');
const dayMs = 24 * 60 * 60 * 1000;

/**
 * The Electron of package.json: already there, or fetched now by its own installer (which checks its checksum).
 * A host that does not answer within eight seconds is not asked again for a day; BALCAO_RETRY_ELECTRON=1 asks now.
 * @returns {Promise<{ path: string, version: string } | null>} null: not to be had from here
 */
export async function findOfficialElectron() {
  const { version } = readJson(path.join(packageFolder, 'package.json'));
  const present = () => {
    const name = path.join(packageFolder, 'path.txt');
    if (!fs.existsSync(name)) return null;
    const executable = path.join(packageFolder, 'dist', fs.readFileSync(name, 'utf8'));
    return fs.existsSync(executable) ? { path: executable, version } : null;
  };
  if (present()) return present();

  const refusal = path.join(cacheFolder(), `electron-${version}-unreachable.json`);
  const last = readJson(refusal);
  if (last && Date.now() - last.at < dayMs && !process.env.BALCAO_RETRY_ELECTRON) return null;
  if ((await answers(version)) && (await install(version)) && present()) return present();
  writeJson(refusal, { at: Date.now() });
  return null;
}

const usesProxy = Boolean(process.env.HTTPS_PROXY ?? process.env.https_proxy);

/** Only a quick question whether the release host is there; the download itself may take its time. */
async function answers(version) {
  if (usesProxy) return true;
  const mirror = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/';
  try {
    const address = new URL(`v${version}/SHASUMS256.txt`, mirror);
    const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(8000) });
    return response.ok;
  } catch {
    return false;
  }
}

async function install(version) {
  say(`fetching Electron ${version}`);
  const stop = sayWhile(`fetching Electron ${version}`);
  const { code } = await run(process.execPath, [path.join(packageFolder, 'install.js')], {
    quiet: true,
    timeoutMs: 10 * 60 * 1000,
    env: { ...process.env, ...(usesProxy && { ELECTRON_GET_USE_PROXY: '1' }) },
  });
  stop();
  return code === 0;
}
