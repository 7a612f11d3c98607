/**
 * Judges one test run from vitest's JSON report: a run in which nothing ran, or in which a test was passed over that
 * could have run, is not a good run. Usage: verdict.ts REPORT STATUS present|absent (of the reference data).
 */
import { readFileSync } from 'node:fs';

interface Report {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

const [reportFile = '', status = '1', reference = 'absent'] = process.argv.slice(2);
const report: Report = JSON.parse(readFileSync(reportFile, 'utf8'));
const skipped = report.numPendingTests + report.numTodoTests;
let failed = report.numFailedTests;

if (skipped > 0) {
  console.log(`${skipped} skipped (reference data ${reference}):`);
  for (const file of report.testResults) {
    for (const { status, fullName } of file.assertionResults) {
      if (status !== 'passed' && status !== 'failed') console.log(`  ${file.name}: ${fullName}`);
    }
  }
  if (reference === 'present') failed += skipped;
}
if (report.numTotalTests === 0) console.log('no test was found');
if (failed === 0 && (status !== '0' || report.numTotalTests === 0)) failed = 1;

console.log(`${report.numPassedTests} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
