/** Fitted to the first two weeks of the Anonymous Bank's log, where it lies beside the project. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fitHistory } from '../../../src/history/fit/fit-history.ts';
import { historyBetween } from '../../../src/history/fit/history-between.ts';
import { fittedScenario } from '../../../src/history/fit/scenario/fitted-scenario.ts';
import { importHistory } from '../../../src/history/import/import-history.ts';
import { readTable } from '../../../src/node/read-table.ts';
import { loadScenario } from '../../../src/scenario/load.ts';

const calls = join(
  import.meta.dirname,
  ...['..', '..', '..', '..', 'shared', 'reference', 'data', 'anonymous_bank_1999', 'calls_february.csv.gz'],
);
const FIRST = Date.UTC(1999, 1, 1) / 86_400_000;

describe.skipIf(!existsSync(calls))('the Anonymous Bank, 1 to 14 February 1999 (passed over without its log)', () => {
  it('gives a scenario that simulates, with staff told from the log', { timeout: 60_000 }, async () => {
    const history = await importHistory([readTable(calls)], { keepContacts: true });
    const fit = fitHistory(historyBetween(history, FIRST, FIRST + 13));
    const regular = fit.types[0]!;
    expect(regular.found.label).toBe('PS');
    // Counted apart: 9,662 regular calls with a known service time, 732 that gave up of 5,420 that waited.
    expect([regular.handleTime!.sample, regular.patience!.waited, regular.patience!.gaveUp]).toEqual([9662, 5420, 732]);
    const { staffing } = fit;
    // Agents and types of each group; some agents are in one on some days and in another on others.
    expect(staffing!.evidence.groups.map(({ agents, types }) => [agents.length, types.length])).toEqual([
      [16, 6],
      [10, 5],
      [11, 5],
      [3, 4],
      [2, 4],
    ]);
    // With the handle times of the laws the rule that comes nearest is within three points of abandonment over all days.
    const { actual, tried } = staffing!.calibration;
    expect(tried.length).toBe(24);
    expect(Math.abs(tried[0]!.abandonment - actual.abandonment)).toBeLessThan(0.03);
    expect(tried.every(({ misfit }) => misfit >= tried[0]!.misfit)).toBe(true);
    const { yaml, files } = fittedScenario(fit, { name: 'bank', roster: 'roster.csv' });
    const { faults } = loadScenario('bank.yaml', (path) => (path === 'bank.yaml' ? yaml : files[0]!.text));
    expect(faults).toEqual([]);
  });
});
