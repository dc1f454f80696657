/** Nothing passed and the runner says that it failed, or left no report: that is one failure, never zero. */
const atLeastOne = (failed, code) => (code !== 0 && failed === 0 ? 1 : failed);

/** Counts vitest's JSON report. A file that does not even load has no test in it and counts as one failure. */
export function countVitest(report, code) {
  if (!report) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: atLeastOne(report.numFailedTests + broken.length, code) };
}

/**
 * Counts Playwright's JSON report. A test that passed only when it was made once more counts as passed, and is named in
 * `repeated`: whoever reads the run sees where a race may hide.
 */
export function countPlaywright(report, code) {
  if (!report) return { passed: 0, failed: 1, repeated: [] };
  const { expected, unexpected, flaky } = report.stats;
  const failed = atLeastOne(unexpected + (report.errors?.length ?? 0), code);
  return { passed: expected + flaky, failed, repeated: (report.suites ?? []).flatMap(flakyTests) };
}

function flakyTests(suite) {
  const own = (suite.specs ?? []).filter((spec) => spec.tests.some((test) => test.status === 'flaky'));
  return [...own.map((spec) => `${spec.file}: ${spec.title}`), ...(suite.suites ?? []).flatMap(flakyTests)];
}
