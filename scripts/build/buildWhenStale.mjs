import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../setup/folders.mjs';
import { runTool } from '../setup/run.mjs';
import { SetupFailure, say } from '../setup/say.mjs';

const configs = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'electron.vite.config.ts'];

const targets = {
  app: {
    sources: ['src/main', 'src/preload', 'src/renderer', 'src/shared', 'resources', ...configs],
    results: ['out/main/index.js', 'out/preload/index.js', 'out/renderer/index.html'],
    tool: ['electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']],
  },
  sandbox: {
    sources: ['src/sandbox', 'src/shared', 'sandbox.vite.config.ts', ...configs],
    results: ['out/sandbox/cli.js'],
    tool: ['vite/bin/vite.js', ['build', '--config', 'sandbox.vite.config.ts', '--logLevel', 'warn']],
  },
};

/**
 * Builds what is older than its sources (their contents, not their dates).
 * @param {{ only?: 'app' | 'sandbox', force?: boolean }} [options]
 */
export async function buildWhenStale({ only, force = false } = {}) {
  for (const [name, target] of Object.entries(targets)) {
    if (only && only !== name) continue;
    const stampFile = path.join(projectFolder, 'out', `.${name}-sources`);
    const stamp = hashOf(target.sources);
    if (!force && isFresh(stampFile, stamp, target.results)) continue;
    await build(name, target.tool);
    fs.writeFileSync(stampFile, stamp);
  }
}

async function build(name, [file, args]) {
  say(`building the ${name}`);
  const started = Date.now();
  fs.rmSync(path.join(projectFolder, 'out', `.${name}-sources`), { force: true });
  const env = { ...process.env, NODE_ENV: 'production' };
  const { code, output } = await runTool(file, args, { cwd: projectFolder, quiet: true, env });
  if (code !== 0) {
    process.stderr.write(output);
    throw new SetupFailure(`the ${name} does not build: see the message above.`);
  }
  say(`built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function isFresh(stampFile, stamp, results) {
  if (!results.every((file) => fs.existsSync(path.join(projectFolder, file)))) return false;
  return fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp;
}

function hashOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf)) hash.update(`${file}\0`).update(fs.readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesOf(source) {
  const place = path.join(projectFolder, source);
  if (!fs.existsSync(place)) return [];
  if (!fs.statSync(place).isDirectory()) return [place];
  const entries = fs.readdirSync(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name));
  return files.map((entry) => path.join(entry.parentPath ?? entry.path, entry.name)).sort();
}
