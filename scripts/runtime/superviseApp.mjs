import { spawn } from 'node:child_process';
import readline from 'node:readline';

const posix = process.platform !== 'win32';
/** Chromium on a machine without a desktop session; means nothing to the person. */
const harmless =
  /ERROR:(?:object_proxy|bus|gpu_channel_manager|viz_main_impl|command_buffer_proxy)|dbus|Xlib: {2}extension/;

/**
 * Starts the app, shows its output and waits for its end. The first Ctrl+C asks it to quit, a second one or ten
 * seconds of silence kill it.
 * @returns {Promise<number>} exit code; 0 also when the person ended it
 */
export function superviseApp({ electronPath, args, env }) {
  // A group of its own, because a second SIGINT, which the terminal would add to ours, makes Chromium die on the spot.
  const child = spawn(electronPath, args, { env, stdio: ['ignore', 'inherit', 'pipe'], detached: posix });
  readline.createInterface({ input: child.stderr }).on('line', (line) => {
    if (!harmless.test(line)) process.stderr.write(`${line}\n`);
  });
  const signal = (name) => {
    try {
      if (posix && name === 'SIGKILL') process.kill(-child.pid, name);
      else child.kill(name);
    } catch {
      // It is gone already.
    }
  };
  let askedAt = 0;
  const stop = () => {
    if (askedAt && Date.now() - askedAt < 1000) return;
    signal(askedAt ? 'SIGKILL' : 'SIGTERM');
    askedAt ||= Date.now();
    setTimeout(() => signal('SIGKILL'), 10_000).unref();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const name of signals) process.on(name, stop);
  const killAtExit = () => signal('SIGKILL');
  process.once('exit', killAtExit);

  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      for (const name of signals) process.off(name, stop);
      process.off('exit', killAtExit);
      resolve(askedAt ? 0 : (code ?? 1));
    });
  });
}
