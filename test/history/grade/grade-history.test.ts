/** A desk that is simulated from a known scenario: the model of it, fitted on two weeks, is held against the third. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ABANDONED } from '../../../src/history/contact-record.ts';
import type { TypeDemand } from '../../../src/history/fit/demand/fit-demand.ts';
import { fitHistory, type HistoryFit } from '../../../src/history/fit/fit-history.ts';
import { historyBetween } from '../../../src/history/fit/history-between.ts';
import { VolumeBuilder } from '../../../src/history/forecast/volume-builder.ts';
import { volumesOfIntervals } from '../../../src/history/forecast/volumes-of.ts';
import { gradeHistory, type HistoryGrade } from '../../../src/history/grade/grade-history.ts';
import { gradeResults } from '../../../src/history/grade/grade-results.ts';
import type { ImportedHistory } from '../../../src/history/import/imported-history.ts';
import { gradeCharts } from '../../../src/report/charts/grade-charts.ts';
import { gradeCsv } from '../../../src/report/grade/grade-csv.ts';
import { gradeReport } from '../../../src/report/grade/grade-report.ts';
import { knownScenario, loggedRun } from '../fit/logged-run.ts';

const desk = knownScenario(`
name: known desk
clock: { start: 2026-03-02, days: 21, timezone: UTC, interval: 15m, warm_up: 0d, run_out: 1d }
hours: { day: { mon-sun: 08:00-20:00 } }
patterns:
  week: { week: { mon: 3, tue-fri: 2, sat-sun: 1 }, day: { 00:00: 0, 08:00: 1, 12:00: 3, 16:00: 2, 20:00: 0 } }
busyness: 0.1
contact_types:
  sales:
    hours: day
    demand: { volume: 2600/week, pattern: week }
    handle: { mean: 4m, cv: 0.8 }
    patience: { distribution: weibull, mean: 3m, shape: 1.4 }
agent_groups:
  team: { count: { mon: { 08:00: 4, 12:00: 9, 16:00: 7, 20:00: 0 }, tue-fri: { 08:00: 3, 12:00: 6, 16:00: 5, 20:00: 0 }, sat-sun: { 08:00: 2, 12:00: 3, 16:00: 3, 20:00: 0 } }, skills: [sales] }
`);
const FIRST = Date.UTC(2026, 2, 2) / 86_400_000;

describe('graded on a week that the fit never saw', () => {
  let history: ImportedHistory;
  let fit: HistoryFit;
  let grade: HistoryGrade;
  beforeAll(() => {
    history = loggedRun(desk, 1);
    fit = fitHistory(historyBetween(history, FIRST, FIRST + 13));
    grade = gradeHistory({ history, fit, first: FIRST + 14, last: FIRST + 20 });
  }, 60_000);

  it('counts every contact, in life and in the simulations, and those that were abandoned', () => {
    const { arrival, outcome, rows } = history.contacts!;
    const own = Array.from({ length: rows }, (_, row) => row).filter(
      (row) => arrival[row]! >= (FIRST + 14) * 86_400 && arrival[row]! < (FIRST + 21) * 86_400,
    );
    const { offered, metrics } = grade.withActual.total;
    expect(offered).toEqual({ actual: own.length, simulated: own.length });
    const abandoned = own.filter((row) => outcome[row] === ABANDONED).length;
    expect(metrics.abandonment_rate.actual).toBeCloseTo(abandoned / own.length, 12);
    expect(grade.withActual.days.reduce((sum, day) => sum + day.offered.actual, 0)).toBe(own.length);
  });

  it('finds nothing wrong with a model that is right', () => {
    expect(['A', 'B']).toContain(grade.withActual.letter);
    expect(grade.withActual.biases).toEqual([]);
    const { total } = grade.withActual;
    for (const metric of ['service_level', 'abandonment_rate', 'hold_time'] as const)
      expect(total.metrics[metric].within, metric).toBe(true);
    // Seven days of which each lies outside with 1 in 20: four outside come about once in 5,000 times.
    expect(grade.withActual.byDay.abandonment_rate.within).toBeGreaterThanOrEqual(4);
    for (const agents of grade.agents) expect(Math.abs(agents!)).toBeLessThan(1);
  });

  it('finds a model wrong whose handle times are a third too long', () => {
    const slow = fit.types.map((type) => ({
      ...type,
      handleTime: {
        ...type.handleTime!,
        course: undefined,
        mean: { value: 320, low: 319, high: 321 },
        laws: [{ ...type.handleTime!.laws[0]!, law: { distribution: 'exponential', mean: 320 } }],
      },
    }));
    const wrong = gradeHistory({
      history,
      fit: { ...fit, types: slow },
      first: FIRST + 14,
      last: FIRST + 20,
      replications: 99,
    });
    const [right, off] = [grade.withActual.byDay.abandonment_rate, wrong.withActual.byDay.abandonment_rate];
    expect(off.bias).toBeGreaterThan(right.bias + 0.03);
    expect(off.within).toBeLessThan(right.within);
    expect(wrong.withActual.biases.length).toBeGreaterThan(0);
    for (const { mean, actual } of wrong.withActual.biases) expect(mean).toBeGreaterThan(actual);
    // It would need more agents than were there for what happened to come out.
    const mean = wrong.agents.reduce<number>((sum, agents) => sum + agents!, 0) / wrong.agents.length;
    expect(mean).toBeGreaterThan(0.4);
  });

  it('foretells the days from the fitted week, or from longer volumes that count otherwise', () => {
    expect(grade.volumes.foretold.method).toBe('the fitted scenario’s own week');
    const busyness = { value: 0.2, low: 0.1, high: 0.3 };
    const busy = (type: TypeDemand) => ({ ...type, busyness, ownBusyness: 0.2 });
    const foretold = (name: string, from: number, interval: number) => {
      const builder = new VolumeBuilder();
      // Ten weeks of the same week, every call counted twice, and as many again at night, when nobody is there.
      const [week] = volumesOfIntervals(historyBetween(history, FIRST + 7, FIRST + 13).intervals);
      for (let day = from; day < FIRST + 21; day++) {
        for (let s = 0; s < 96; s++) {
          const count = week!.counts[((((day - FIRST) % 7) + 7) % 7) * 96 + s]!;
          builder.add(name, day * 86_400 + s * 900, 2 * count + (s < 8 && interval < 86_400 ? 50 : 0));
        }
      }
      return gradeHistory({
        history,
        fit: { ...fit, demand: { ...fit.demand, types: fit.demand.types.map(busy) } },
        first: FIRST + 14,
        last: FIRST + 20,
        volumes: builder.build(interval),
        replications: 39,
      }).volumes;
    };
    const fitted = fit.demand.types[0]!.contacts / 2;
    for (const [name, from, interval, method] of [
      ['calls', FIRST - 28, 900, 'six-week mean'],
      ['sales', FIRST - 28, 900, 'six-week mean'],
      ['calls', FIRST - 28, 86_400, 'six-week mean'],
      ['calls', FIRST - 70, 900, undefined],
    ] as const) {
      const { foretold: found } = foretold(name, from, interval);
      if (method !== undefined) expect(found.method).toBe(method);
      const [sales] = found.types;
      const sum = sales!.counts.reduce((all, count) => all + count, 0);
      // The ratio brings the volumes to the log's level on the days of the fit: the mean of two weeks.
      expect(Math.abs(sum / fitted - 1)).toBeLessThan(0.05);
      // Of one type alone all busyness is told once.
      if (method !== undefined) expect([found.shared, sales!.busyness]).toEqual([0.2, 0]);
      for (let k = 0; k < sales!.counts.length; k++)
        if ((k * sales!.interval) % 86_400 < 2 * 3600) expect(sales!.counts[k]).toBe(0);
    }
  });

  it('holds the model against repeating the same weekday', () => {
    expect(grade.repeated.map((day) => day!.dayKey)).toEqual([7, 8, 9, 10, 11, 12, 13].map((day) => FIRST + day));
    expect(grade.withActual.beside!.days).toBe(7);
    expect(grade.withActual.beside!.own).toBeLessThan(grade.withActual.beside!.repeated);
  });

  it('refuses to grade what was fitted, and a log without agents', () => {
    expect(() => gradeHistory({ history, fit, first: FIRST + 13, last: FIRST + 20 })).toThrow(/both fitted and graded/);
    const silent = { ...history, contacts: { ...history.contacts!, agent: undefined, agents: [] } };
    expect(() => gradeHistory({ history: silent, fit, first: FIRST + 14, last: FIRST + 20 })).toThrow(
      /names no agents/,
    );
    expect(() =>
      gradeHistory({ history: { ...history, contacts: undefined }, fit, first: FIRST + 14, last: FIRST + 20 }),
    ).toThrow(/no single contacts/);
  });

  it('tells it all as results: days, parts of the day, errors, rule', () => {
    const results = gradeResults(grade, { engine: '0', on: '2026-03-23', written: null });
    expect(results).toMatchObject({
      kind: 'grade',
      fitted: { from: '2026-03-02', to: '2026-03-15' },
      graded: { from: '2026-03-16', to: '2026-03-22' },
      graded_on: '2026-03-23',
    });
    expect(results.actual_volumes.days.map(({ date }) => date)[6]).toBe('2026-03-22');
    expect(results.actual_volumes.intervals.length).toBe(7 * 48);
    const { coverage } = results.actual_volumes.errors.by_day.abandonment_rate;
    // The chance that so few of seven lie within, each with 95 %.
    const chance = Array.from({ length: coverage.within + 1 }, (_, k) => {
      const ways = [1, 7, 21, 35, 35, 21, 7, 1][k]!;
      return ways * 0.95 ** k * 0.05 ** (7 - k);
    }).reduce((sum, term) => sum + term, 0);
    expect(coverage.chance).toBeCloseTo(chance, 10);
    expect(JSON.parse(JSON.stringify(results))).toEqual(results);
    const text = gradeReport(results);
    expect(text).toContain(`Grade ${results.letter}: week of 16 March 2026`);
    for (const line of text.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(100);
    const tables = gradeCsv(results);
    expect(tables.map(({ name }) => name)).toEqual(['days.csv', 'intervals.csv', 'errors.csv', 'biases.csv']);
    expect(tables[0]!.text.trim().split('\n').length).toBe(1 + 14);
    expect(gradeCharts(results).map(({ name }) => name)).toEqual([
      'grade-days-abandonment-rate-actual',
      'grade-days-abandonment-rate-foretold',
      'grade-days-wait-of-queued-actual',
      'grade-intervals-abandonment-rate',
      'grade-intervals-hold-time',
    ]);
  });
});
