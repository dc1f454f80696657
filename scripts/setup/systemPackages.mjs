import fs from 'node:fs';
import { run } from './run.mjs';
import { SetupFailure, say, sayWhile } from './say.mjs';

/** What Electron and its windows need on Debian 12. */
const packages = [
  ...['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0', 'libcups2', 'libdrm2'],
  ...['libxkbcommon0', 'libnotify4', 'libsecret-1-0', 'unzip', 'fonts-noto-core', 'fonts-noto-color-emoji'],
];
const displayPackages = ['xvfb', 'xauth'];

export const isRoot = process.getuid?.() === 0;
/** Linux without a screen: a virtual one is needed. */
export const lacksDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/** On Debian: installs what is missing when root, else says the exact line to run. Elsewhere nothing is asked. */
export async function installSystemPackages() {
  if (process.platform !== 'linux' || !fs.existsSync('/etc/debian_version')) return;
  const missing = await findMissing([...packages, ...(lacksDisplay ? displayPackages : [])]);
  if (missing.length === 0) return;

  const line = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (!isRoot) throw new SetupFailure(`system packages are missing; run this once, then start again:\n  sudo ${line}`);
  say(`installing system packages: ${missing.join(' ')}`);
  const stop = sayWhile('apt-get');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (args) => run('apt-get', args, { quiet: true, env });
  await apt(['update', '-q']);
  const { code, output } = await apt(line.split(' ').slice(1));
  stop();
  if (code === 0) return;
  process.stderr.write(output);
  throw new SetupFailure(`apt-get failed as shown above; run this by hand, then start again:\n  ${line}`);
}

async function findMissing(names) {
  // From Debian 13 on some of these carry a suffix (libgtk-3-0t64): dpkg knows it as "Provides".
  const format = '${db:Status-Status} ${Package}, ${Provides}\\n';
  const { output } = await run('dpkg-query', ['-W', '-f', format], { quiet: true });
  const present = new Set();
  for (const entry of output.split('\n')) {
    if (!entry.startsWith('installed ')) continue;
    for (const name of entry.slice('installed '.length).split(', ')) present.add(name.split(' ')[0]);
  }
  return names.filter((name) => !present.has(name));
}
