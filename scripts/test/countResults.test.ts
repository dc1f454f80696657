import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './countResults.mjs';

const vitestReport = (numPassedTests: number, numFailedTests: number, testResults: object[]) => ({
  numPassedTests,
  numFailedTests,
  testResults,
});

describe('countVitest', () => {
  it('adds a file that did not load to the failures', () => {
    const files = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(countVitest(vitestReport(2, 1, files), 1)).toEqual({ passed: 2, failed: 2 });
  });

  it('never reports a failed run as green', () => {
    expect(countVitest(vitestReport(3, 0, []), 1)).toEqual({ passed: 3, failed: 1 });
    expect(countVitest(null, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('countPlaywright', () => {
  it('counts errors outside tests as failures, and names what passed only the second time', () => {
    const spec = (title: string, status: string): object => ({ title, file: 'a.spec.ts', tests: [{ status }] });
    const suites = [{ specs: [spec('calm', 'expected')], suites: [{ specs: [spec('shy', 'flaky')] }] }];
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}], suites };
    expect(countPlaywright(report, 1)).toEqual({ passed: 6, failed: 2, repeated: ['a.spec.ts: shy'] });
  });

  it('never reports a failed run as green', () => {
    const report = { stats: { expected: 5, unexpected: 0, flaky: 0 } };
    expect(countPlaywright(report, 1)).toEqual({ passed: 5, failed: 1, repeated: [] });
    expect(countPlaywright(null, 0)).toEqual({ passed: 0, failed: 1, repeated: [] });
  });
});
