import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const script = path.join(path.dirname(fileURLToPath(import.meta.url)), 'nativeFtsProcess.mjs');

/**
 * Native FTS5 on these texts, as Node has it, in a process of its own.
 * @returns asks expressions; rowids are places in `texts`, counted from 1
 */
export async function openNativeFts(texts, file) {
  const child = spawn(process.execPath, [script, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await answers.next();
    if (done) throw new Error('native SQLite ended before it answered');
    return JSON.parse(value);
  };
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
