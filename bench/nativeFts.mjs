import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const script = path.join(path.dirname(fileURLToPath(import.meta.url)), 'nativeFts.py');
const probe = "import sqlite3; sqlite3.connect(':memory:').execute('create virtual table t using fts5(x)')";

/**
 * Native FTS5 on these texts, in a process of its own: Python carries SQLite on every machine that has it, without a
 * compiler.
 * @returns asks expressions; rowids are places in `texts`, counted from 1
 */
export async function openNativeFts(texts, file) {
  const python = ['python3', 'python'].find((name) => spawnSync(name, ['-c', probe]).status === 0);
  if (!python) throw new Error('the floor of this benchmark needs python3 with FTS5 in its sqlite3');
  const child = spawn(python, [script, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await answers.next()).value);
  const write = (value) =>
    new Promise((resolve) => {
      if (child.stdin.write(`${JSON.stringify(value)}\n`)) resolve();
      else child.stdin.once('drain', resolve);
    });
  await write({ documents: texts.length });
  for (const text of texts) await write(text);
  const { built, version } = await next();
  return {
    built,
    version,
    /** One after another. */
    async askAll(expressions, limit) {
      for (const expression of expressions) await write([expression, limit]);
      const found = [];
      while (found.length < expressions.length) found.push(await next());
      return found;
    },
    close: () => child.stdin.end(),
  };
}
