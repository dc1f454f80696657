import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { projectFolder } from './folders.mjs';
import { runNpm } from './run.mjs';
import { SetupFailure, say, sayWhile } from './say.mjs';

const modules = path.join(projectFolder, 'node_modules');
const stampFile = path.join(modules, '.balcao-lock');

/** `npm ci` when node_modules is missing, half made, or older than package-lock.json. */
export async function installDependencies() {
  const lock = fs.readFileSync(path.join(projectFolder, 'package-lock.json'));
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (readStamp() === stamp || adoptsPlainInstall(lock, stamp)) return;

  say('installing dependencies (npm ci)');
  const stop = sayWhile('npm ci');
  const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: projectFolder,
    quiet: true,
    // Electron is fetched afterwards by our own step, which knows a way out when its release host cannot be reached.
    env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
  });
  stop();
  if (code !== 0) {
    process.stderr.write(output);
    throw new SetupFailure('the dependencies could not be installed: npm ci failed as shown above; run this again.');
  }
  fs.writeFileSync(stampFile, stamp);
}

function readStamp() {
  return fs.existsSync(stampFile) ? fs.readFileSync(stampFile, 'utf8') : null;
}

/** Somebody ran `npm ci` by hand: npm's own record of the tree says whether it is the one of the lock file. */
function adoptsPlainInstall(lock, stamp) {
  const record = path.join(modules, '.package-lock.json');
  if (!fs.existsSync(record)) return false;
  const installed = JSON.parse(fs.readFileSync(record, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(lock).packages);
  const same = wanted.every(([name, { version, optional }]) => {
    return name === '' || (optional && !installed[name]) || installed[name]?.version === version;
  });
  if (same) fs.writeFileSync(stampFile, stamp);
  return same;
}
