import { spawn } from 'node:child_process';

const isWindows = process.platform === 'win32';

/**
 * Runs a program and waits for its end.
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeoutMs?: number }} [options]
 *   quiet: output is collected instead of shown
 * @returns {Promise<{ code: number, output: string }>} code 127: the program is not there; 124: it took too long
 */
export function run(program, args, options = {}) {
  const { quiet = false, timeoutMs, ...rest } = options;
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...rest, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    let late = false;
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const timer = timeoutMs && setTimeout(() => ((late = true), child.kill()), timeoutMs);
    const end = (code) => {
      clearTimeout(timer);
      resolve({ code: late ? 124 : code, output });
    };
    child.on('error', () => end(127));
    child.on('close', (code) => end(code ?? 1));
  });
}

/** npm is a script: the one that runs us when there is one, else the one on the path (a .cmd file on Windows). */
export function runNpm(args, options = {}) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return run(process.execPath, [own, ...args], options);
  if (isWindows) return run(process.env.ComSpec ?? 'cmd.exe', ['/d', '/s', '/c', 'npm.cmd', ...args], options);
  return run('npm', args, options);
}

/** Runs a file of node_modules under this Node. */
export function runTool(file, args, options = {}) {
  return run(process.execPath, [`node_modules/${file}`, ...args], options);
}
