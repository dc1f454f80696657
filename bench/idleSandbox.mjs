import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const cli = path.join(path.dirname(fileURLToPath(import.meta.url)), '../out/sandbox/cli.js');

/** The sandbox answers the Graph API while a benchmark posts webhooks of its own. */
export async function startIdleSandbox() {
  const child = spawn(process.execPath, [cli, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the sandbox ended before it was up (exit ${code})`)));
    createInterface({ input: child.stdout }).once('line', resolve);
  });
  const connection = JSON.parse(line);
  return {
    connection,
    /** Where the app asked for its webhooks; waits until it has. */
    async callbackUrl() {
      const waiting = await fetch(`${connection.controlUrl}/wait`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ callbackSet: true, timeoutMs: 30_000 }),
      });
      if (!(await waiting.json()).met) throw new Error('the app did not register its webhook');
      const state = await fetch(`${connection.controlUrl}/state`);
      return (await state.json()).callback;
    },
    close() {
      return new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGKILL');
      });
    },
  };
}
