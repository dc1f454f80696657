import { spawn } from 'node:child_process';
import { SetupFailure } from '../setup/say.mjs';

/**
 * Starts Xvfb on a free display number.
 * @returns {Promise<{ name: string, close: () => Promise<void> }>} name: for the variable DISPLAY
 */
export async function openVirtualDisplay() {
  const size = process.env.BALCAO_DISPLAY_SIZE ?? '1440x900';
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl+C in the terminal must reach the app before its display goes away.
    detached: true,
  });
  const kill = () => server.kill('SIGTERM');
  process.once('exit', kill);
  const ended = new Promise((resolve) => server.once('close', resolve));
  const number = await readNumber(server);
  server.unref();
  return {
    name: `:${number}`,
    async close() {
      // Nothing else may keep Node alive by now: without this it would leave with exit code 13.
      server.ref();
      process.off('exit', kill);
      kill();
      await ended;
    },
  };
}

function readNumber(server) {
  return new Promise((resolve, reject) => {
    let complaint = '';
    server.stderr.on('data', (chunk) => (complaint += chunk));
    server.stdio[3].once('data', (chunk) => resolve(String(chunk).trim()));
    const fail = () => reject(new SetupFailure(`the virtual display (Xvfb) did not start. ${complaint.trim()}`));
    server.once('error', fail);
    server.once('close', fail);
  });
}
