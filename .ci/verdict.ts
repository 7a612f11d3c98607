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
const isRoot = process.getuid?.() === 0;
const skipped = report.testResults.flatMap((file) =>
  file.assertionResults
    .filter(({ status: outcome }) => outcome !== 'passed' && outcome !== 'failed')
    .map(({ fullName }) => ({ file: file.name, fullName })),
);
let failed = report.numFailedTests;

if (skipped.length > 0) {
  console.log(`${skipped.length} skipped (reference data ${reference}):`);
  for (const { file, fullName } of skipped) console.log(`  ${file}: ${fullName}`);
  // What root may do cannot be refused; without the reference data only tests of the page may not be passed over.
  failed += skipped.filter(
    ({ file, fullName }) =>
      !(isRoot && fullName.endsWith('(not as root)')) && (reference === 'present' || file.includes('/test/e2e/')),
  ).length;
}
if (report.numTotalTests === 0) console.log('no test was found');
if (failed === 0 && (status !== '0' || report.numTotalTests === 0)) failed = 1;

console.log(`${report.numPassedTests} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
