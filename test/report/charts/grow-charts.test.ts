/** The pictures of growth tell what growth breaks from what it eases. */
import { describe, expect, it } from 'vitest';
import { growCharts } from '../../../src/report/charts/grow-charts.ts';
import type { Target } from '../../../src/scenario/scenario.ts';
import { handMade, point } from '../grow/grow-results.ts';

const idle = 'occupancy >= 75%';
const expect75: Target = { text: idle, metric: 'occupancy', op: '>=', value: 0.75 };

/** Today’s agents have too little to do, until there is more. */
const eased = point({
  target: idle,
  state: 'already_missed',
  volume: 1,
  low: null,
  date: '2026-03-02',
  met_from: { volume: 1.4, low: 1.2, high: 1.6 },
});

function chartOf(name: string, points: readonly ReturnType<typeof point>[]) {
  return growCharts({ ...handMade, breaking_points: points }, [expect75]).find((chart) => chart.name === name)!;
}

describe('a target that is missed only until there is more volume', () => {
  it('is no break of the staffing curve', () => {
    expect(chartOf('staffing-curve-front_desk', [eased, point()]).title).toMatch(/hold until volume reaches 1\.72×/);
    expect(chartOf('staffing-curve-front_desk', [eased]).title).toMatch(/hold every service target up to 2×/);
  });

  it('says of its metric from where on it is met, and not in the colour of alarm', () => {
    const chart = chartOf('over-volume-occupancy', [eased]);
    // ln 1.4 ÷ ln 1.04 months after 2 March 2026.
    expect(chart.title).toBe('Occupancy misses 75 % until 1.4×, around November 2026');
    const drawn = JSON.stringify(chart.layers);
    expect(drawn).toContain('Met from 1.4×, Nov 2026');
    expect(drawn).not.toMatch(/"(break-line|point-hollow|label-alarm)"/);
  });

  it('else is missed', () => {
    const chart = chartOf('over-volume-occupancy', [{ ...eased, met_from: null }]);
    expect(chart.title).toMatch(/^Occupancy already misses 75 %/);
    expect(JSON.stringify(chart.layers)).toMatch(/"label-alarm"/);
  });
});
