import { relative } from 'node:path';

/** The sum of some counts in the words that the test run ends with. */
export function summaryOf(counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped}`;
}

/**
 * What one jest run counted. A file that could not be run at all has no tests of its own that failed, so it
 * counts as one failure.
 */
export function countOf(result) {
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/**
 * How long each file of a jest run took: its path from `root`, and seconds.
 *
 * @returns {{ file: string, seconds: number }[]}
 */
export function timesOf(result, root) {
  return result.testResults.map(({ name, startTime, endTime }) => ({
    file: relative(root, name),
    seconds: Math.max(0, endTime - startTime) / 1000,
  }));
}

/** The files that took longest, as lines of a table, the slowest first. */
export function slowestOf(times, most = 10) {
  const slowest = [...times].sort((a, b) => b.seconds - a.seconds).slice(0, most);
  return slowest.map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}`);
}
