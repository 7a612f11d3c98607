/** The scenario that a fit writes: sound, close to the one that the log came from, every value with its source. */
import { describe, expect, it } from 'vitest';
import { fitHistory } from '../../../src/history/fit/fit-history.ts';
import { fitResults } from '../../../src/history/fit/fit-results.ts';
import { historyBetween } from '../../../src/history/fit/history-between.ts';
import { fittedScenario } from '../../../src/history/fit/scenario/fitted-scenario.ts';
import { fitCharts } from '../../../src/report/charts/fit-charts.ts';
import { fitCsv } from '../../../src/report/fit/fit-csv.ts';
import { fitReport } from '../../../src/report/fit/fit-report.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { knownScenario, loggedRun } from './logged-run.ts';

const history = loggedRun(
  knownScenario(`
name: known
clock: { start: 2026-03-02, days: 14, timezone: UTC, interval: 15m, warm_up: 0d, run_out: 1d }
hours: { day: { mon-fri: 08:00-20:00, sat: 09:00-13:00 } }
patterns: { week: { week: { mon-fri: 2, sat: 0.5 }, day: { 00:00: 0, 08:00: 1, 12:00: 2, 20:00: 0 }, weekdays: { sat: { 00:00: 0, 09:00: 1, 13:00: 0 } } } }
contact_types:
  sales: { hours: day, demand: { volume: 2000/week, pattern: week }, handle: { mean: 4m, cv: 0.8 }, patience: { distribution: weibull, mean: 3m, shape: 1.4 }, balking: 10%, retry: { share: 50%, after: 10m, attempts: 5 } }
  help: { hours: day, demand: { volume: 500/week, pattern: week }, handle: { mean: 6m, cv: 1.1 }, patience: 4m }
agent_groups:
  team: { hours: day, skills: [sales, help], count: { mon-fri: { 08:00: 3, 12:00: 5, 20:00: 0 }, sat: { 09:00: 5, 13:00: 0 } } }
`),
  7,
);
const fit = fitHistory(history);
const names = { name: 'Fitted desk', roster: 'desk-roster.csv' };

describe('from a log', () => {
  const { yaml, files } = fittedScenario(fit, names);
  const read = (path: string) => (path === 'desk.yaml' ? yaml : files.find(({ name }) => name === path)?.text);
  const { resolved, faults, warnings } = loadScenario('desk.yaml', read);

  it('is a scenario without a fault', () => {
    expect(faults).toEqual([]);
    expect(warnings).toEqual([]);
    expect(Object.keys(resolved!.scenario.contact_types)).toEqual(['sales', 'help']);
  });

  it('says what was fitted beside its sample and interval', () => {
    expect(yaml).toMatch(/demand: \{ volume: \d+(\.\d+)?\/week, pattern: sales_week/);
    expect(yaml).toMatch(
      /# volume: [\d.]+ \([\d.]+–[\d.]+\) contacts a week at 95 %, from 12 days; [\d.]+ % of them are retries/,
    );
    expect(yaml).toMatch(
      /handle: \{ mean: [\d.]+s, cv: [\d.]+ \} {3}# [\d,]+ contacts, mean \d+ \(\d+–\d+\) s at 95 %; cv/,
    );
    expect(yaml).toMatch(
      /patience: \{ distribution: weibull, mean: [\d.]+s, shape: [\d.]+ \} {3}# [\d,]+ waits, [\d,]+ of them given up/,
    );
    expect(yaml).toMatch(/balking: [\d.]+% {3}# [\d.]+ \([\d.]+–[\d.]+\) % of [\d,]+ that had to wait/);
    expect(yaml).toMatch(/retry: \{ share: [\d.]+%.*who gave up; at most \d+ in a row/);
    expect(yaml).toContain('agents: { count: { file: desk-roster.csv }, skills: [sales, help] }');
    expect(yaml).toContain('# Told from what agents did');
    expect(yaml).toMatch(/sat: \{ 00:00: 0, 09:00:/);
  });

  it('tells the same as JSON, as text, in tables and in plots', () => {
    const results = fitResults(fit, '0.0.0', { scenario: 'desk.yaml', files: ['desk-roster.csv'] });
    expect(JSON.parse(JSON.stringify(results))).toMatchObject({ kind: 'fit', from: '2026-03-02', to: '2026-03-15' });
    const text = fitReport(results, undefined);
    expect(text).toContain('Wrote desk.yaml and desk-roster.csv.');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    const tables = fitCsv(results);
    expect(tables.map(({ name }) => name)).toEqual([
      'parameters.csv',
      'laws.csv',
      'day-shapes.csv',
      'quantiles.csv',
      'survival.csv',
      'hazard.csv',
    ]);
    expect(tables.every((table) => table.text.split('\n').length > 3)).toBe(true);
    expect(fitCharts(results).map(({ name }) => name)).toEqual(
      ['sales', 'help'].flatMap((type) => [
        `day-shape-${type}`,
        `handle-time-quantiles-${type}`,
        `patience-survival-${type}`,
        `patience-hazard-${type}`,
      ]),
    );
  });

  it('can be kept to some days', () => {
    const week = historyBetween(history, 20_514, 20_520);
    expect(week.contacts!.rows).toBeLessThan(history.contacts!.rows);
    expect(week.contacts!.rows).toBe([...week.intervals.offered].reduce((sum, count) => sum + count, 0));
    expect(() => historyBetween(history, 0, 1)).toThrow('nothing on these days');
  });
});

describe('from counts alone', () => {
  it('assumes and says so what counts do not tell', () => {
    const counts = fitHistory({ ...history, kind: 'intervals', contacts: undefined });
    const { yaml, files } = fittedScenario(counts, names);
    expect(files).toEqual([]);
    expect(yaml).toContain('ASSUMED: the export has no handle times');
    expect(yaml).toContain('posts that meet 80 % in time, by Erlang C');
    const { faults } = loadScenario('desk.yaml', (path) => (path === 'desk.yaml' ? yaml : undefined));
    expect(faults).toEqual([]);
    expect(counts.types[0]!.demand.week).toEqual(fit.types[0]!.demand.week);
  });
});
