/**
 * Reads a jest report: `node count-tests.mjs REPORT STATUS` prints the numbers of passed and failed tests.
 * A run that failed without a failed test (a suite that does not load, no report) counts as one failure.
 */
import { existsSync, readFileSync } from 'node:fs';

const [report = '', status] = process.argv.slice(2);
const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
const passed = counts.numPassedTests ?? 0;
const failed = (counts.numFailedTests ?? 0) + (counts.numRuntimeErrorTestSuites ?? 0);
console.log(passed, failed === 0 && status !== '0' ? 1 : failed);
