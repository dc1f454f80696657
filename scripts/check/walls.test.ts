import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lintSamples, roomSamples } from './wallSamples';

/** A small house with the project's own walls, in which every file but the good ones does one thing that is refused. */
const project = path.resolve(import.meta.dirname, '../..');
const house = fs.mkdtempSync(path.join(os.tmpdir(), 'balcao-walls-'));

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
  fs.writeFileSync(path.join(house, file), text);
}

function runTool(file: string, args: string[]): string {
  try {
    return execFileSync(process.execPath, [path.join(project, 'node_modules', file), ...args], {
      cwd: house,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
  } catch (error) {
    // Both tools end with a code when they refuse something; what they say is on stdout all the same.
    return (error as { stdout: string }).stdout;
  }
}

beforeAll(() => {
  for (const file of ['package.json', 'eslint.config.mjs', '.dependency-cruiser.cjs', 'tsconfig.base.json']) {
    fs.copyFileSync(path.join(project, file), path.join(house, file));
  }
  for (const room of ['src/shared', 'src/main', 'src/renderer', 'src/sandbox', 'src/preload', 'e2e', 'scripts']) {
    write(`${room}/tsconfig.json`, fs.readFileSync(path.join(project, room, 'tsconfig.json'), 'utf8'));
  }
  fs.symlinkSync(path.join(project, 'node_modules'), path.join(house, 'node_modules'), 'junction');
  for (const sample of [...lintSamples, ...roomSamples]) write(sample.file, sample.text);
});

afterAll(() => fs.rmSync(house, { recursive: true, force: true }));

describe('the linter', () => {
  let refusals: Map<string, string[]>;
  beforeAll(() => {
    const report = runTool('eslint/bin/eslint.js', ['--format', 'json', ...lintSamples.map(({ file }) => file)]);
    const results = JSON.parse(report) as {
      filePath: string;
      messages: { ruleId: string | null; severity: number }[];
    }[];
    refusals = new Map(
      results.map(({ filePath, messages }) => [
        path.relative(fs.realpathSync(house), fs.realpathSync(filePath)).replaceAll('\\', '/'),
        messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId ?? 'parse error'),
      ]),
    );
  }, 120_000);

  it.each(lintSamples)('$rule: $file', ({ file, rule }) => {
    expect([...new Set(refusals.get(file))]).toEqual(rule === null ? [] : [rule]);
  });
});

describe('the table of rooms', () => {
  let refusals: { from: string; rule: string }[];
  beforeAll(() => {
    const report = runTool('dependency-cruiser/bin/dependency-cruise.mjs', ['src', 'e2e', '--output-type', 'json']);
    const { summary } = JSON.parse(report) as { summary: { violations: { from: string; rule: { name: string } }[] } };
    refusals = summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
  }, 120_000);

  it.each(roomSamples)('$rule: $file', ({ file, rule }) => {
    const rules = refusals.filter(({ from }) => from === file).map((refusal) => refusal.rule);
    if (rule === null) expect(rules).toEqual([]);
    else expect(rules).toContain(rule);
  });
});
