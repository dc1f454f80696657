/** Lengths of files and functions against the budgets; the hard upper limits are the linter's. */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectFolder } from '../setup/folders.mjs';

const isTest = (file) => /\.(test|spec)\.tsx?$/.test(file);
const budgets = [
  { what: 'file, median', limit: 80, of: 'files', share: 0.5 },
  { what: 'file, 90th percentile', limit: 200, of: 'files', share: 0.9 },
  { what: 'file, longest', limit: 350, of: 'files', share: 1 },
  { what: 'test file, longest', limit: 500, of: 'testFiles', share: 1 },
  { what: 'function, 90th percentile', limit: 30, of: 'functions', share: 0.9 },
  { what: 'function, longest', limit: 50, of: 'functions', share: 1 },
  { what: 'component, longest', limit: 100, of: 'components', share: 1 },
];

const lengths = { files: [], testFiles: [], functions: [], components: [] };
for (const file of listFiles(['src', 'e2e', 'scripts', 'bench'])) measure(file);

let broken = 0;
for (const { what, limit, of, share } of budgets) {
  const sorted = lengths[of].sort((a, b) => a.lines - b.lines);
  const at = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (!at) continue;
  const ok = at.lines <= limit;
  broken += ok ? 0 : 1;
  const place = share === 1 ? `  ${at.place}` : '';
  console.log(`${ok ? '✔' : '✘'} ${what.padEnd(26)} ${String(at.lines).padStart(4)} of ${limit}${place}`);
}
process.exitCode = broken > 0 ? 1 : 0;

function listFiles(folders) {
  return folders.flatMap((folder) => {
    const place = path.join(projectFolder, folder);
    const names = fs.existsSync(place) ? fs.readdirSync(place, { recursive: true }) : [];
    return names
      .map(String)
      .filter((name) => /(?<!\.d)\.(ts|tsx|mjs)$/.test(name))
      .map((name) => path.join(folder, name));
  });
}

function measure(file) {
  const text = fs.readFileSync(path.join(projectFolder, file), 'utf8');
  const lines = text.trimEnd().split('\n').length;
  lengths[isTest(file) ? 'testFiles' : 'files'].push({ lines, place: file });
  if (isTest(file)) return;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body) addFunction(file, source, node);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

function addFunction(file, source, node) {
  const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
  const last = source.getLineAndCharacterOfPosition(node.end).line;
  const entry = { lines: last - first + 1, place: `${file}:${first + 1}` };
  lengths[file.endsWith('.tsx') ? 'components' : 'functions'].push(entry);
}
