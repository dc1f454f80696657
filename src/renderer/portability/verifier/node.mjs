import { verifyEvidence } from './core.mjs';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/* node conferir.mjs [pasta] */
const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
const files = new Map(names.map((name) => [name.split(sep).join('/'), readFileSync(join(folder, name))]));
const verdict = verifyEvidence(files);
const lines = verdict.ok
  ? ['A PROVA ESTÁ ÍNTEGRA.', '', ...verdict.proven.map((line) => `- ${line}`)]
  : ['A PROVA FOI RECUSADA.', '', ...verdict.wrong.map((line) => `- ${line}`)];
process.stdout.write(`${lines.join('\n')}\n\nImpressão digital: ${verdict.fingerprint ?? 'nenhuma'}\n`);
process.exitCode = verdict.ok ? 0 : 1;
