/** A desk that is simulated from a known scenario: the model of it, fitted on two weeks, is held against the third. */
import { beforeAll, describe, expect, it } from 'vitest';
import { fitHistory } from '../../../src/history/fit/fit-history.ts';
import { historyBetween } from '../../../src/history/fit/history-between.ts';
import { VolumeBuilder } from '../../../src/history/forecast/volume-builder.ts';
import { volumesOfIntervals } from '../../../src/history/forecast/volumes-of.ts';
import { gradeHistory, type HistoryGrade } from '../../../src/history/grade/grade-history.ts';
import { gradedMetrics } from '../../../src/history/grade/graded-metrics.ts';
import type { ImportedHistory } from '../../../src/history/import/imported-history.ts';
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
  let grade: HistoryGrade;
  const gradeWith = (more: object = {}) => {
    const fit = fitHistory(historyBetween(history, FIRST, FIRST + 13));
    return gradeHistory({ history, fit, first: FIRST + 14, last: FIRST + 20, ...more });
  };
  beforeAll(() => {
    history = loggedRun(desk, 1);
    grade = gradeWith();
    console.log(
      JSON.stringify(
        {
          letter: grade.withActual.letter,
          f: grade.withForetold.letter,
          agents: grade.agents,
          days: grade.withActual.days.map(({ offered, metrics: m }) => [offered, m.abandonment_rate, m.wait_of_queued]),
          byDay: grade.withActual.byDay,
          byInterval: grade.withActual.byInterval,
          biases: grade.withActual.biases,
          total: grade.withActual.total,
          beside: [grade.withActual.beside, grade.withForetold.beside],
          vol: grade.volumes.errors,
          fbyDay: grade.withForetold.byDay,
        },
        null,
        1,
      ),
    );
  }, 60_000);

  it('counts every contact of the week', () => {
    expect(grade.withActual.total.offered.actual).toBe(0);
  });
});
