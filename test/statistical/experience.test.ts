/**
 * Satisfaction in M/M/n: the wait has a known law, so that the mean of a curve over it, and of the share of 4–5, is an
 * integral. What the whole chain from file to results says must lie within four standard errors.
 */
import { describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { runScenario } from '../../src/experiment/run-scenario.ts';
import type { ReplicationValue } from '../../src/measure/results.ts';
import { erlangC } from '../../src/queueing/erlang-c.ts';
import { scenarioFrom } from '../measure/scenario-from.ts';
import { EXACT_LIMIT } from './validation-case.ts';

const AGENTS = 5;
const LOAD = 4;
const HANDLE = 180;
const BEST = 4.4;
const SPREAD = 0.9;
const POINTS = [
  [0, 0],
  [60, -0.5],
  [300, -1.5],
] as const;

const resolved = scenarioFrom(`
name: satisfaction in M/M/n
clock: { start: 2026-06-01, days: 20, timezone: UTC, warm_up: 1d, run_out: 1d }
run: { replications: 20, seed: 314 }
customers: { everyone: { count: 1, lifetime_value: 500 } }
contact_types:
  calls: { demand: { volume: ${(LOAD / HANDLE) * 604_800}/week }, handle: ${HANDLE}s }
agent_groups:
  team: { count: ${AGENTS}, skills: calls }
experience:
  csat: { best: ${BEST}, spread: ${SPREAD}, waiting: { 0s: 0, 60s: -0.5, 300s: -1.5 } }
  retention: { best: 98%, lost_per_csat_point: 2% }
`);

/** Chance of waiting at all, and the rate at which a wait ends. */
const waits = erlangC({ arrivalRate: LOAD / HANDLE, handleTime: HANDLE, agents: AGENTS }).waitingProbability;
const rate = (AGENTS - LOAD) / HANDLE;

/** Mean drop: ∫ slope(t) · P(W > t) dt, with P(W > t) = C e^(−θt). */
const drop = POINTS.slice(1).reduce((sum, [to, value], k) => {
  const [from, before] = POINTS[k]!;
  const area = (waits / rate) * (Math.exp(-rate * from) - Math.exp(-rate * to));
  return sum + ((value - before) / (to - from)) * area;
}, 0);

/** Mean of a function of the wait, by the midpoint rule in steps of 0.05 s up to where less than 1e-12 is left. */
function meanOver(value: (wait: number) => number): number {
  const step = 0.05;
  let sum = 0;
  for (let wait = step / 2; wait < 27.7 / rate; wait += step) sum += value(wait) * rate * Math.exp(-rate * wait) * step;
  return (1 - waits) * value(0) + waits * sum;
}

function scoreAfter(wait: number): number {
  if (wait >= 300) return BEST - 1.5;
  return wait < 60 ? BEST - (0.5 * wait) / 60 : BEST - 0.5 - (wait - 60) / 240;
}

/** P(Z > z), by Simpson's rule from z on: apart from the table that the engine uses. */
function above(z: number): number {
  const steps = 200;
  const width = (10 - z) / steps;
  let sum = 0;
  for (let k = 0; k <= steps; k++) {
    const x = z + k * width;
    sum += (k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2) * Math.exp((-x * x) / 2);
  }
  return (sum * width) / 3 / Math.sqrt(2 * Math.PI);
}

/** Mean and standard error of a ratio over replications, by the delta method. */
function sampled(values: readonly ReplicationValue[]): { mean: number; error: number } {
  const pairs = values.map((value): readonly [number, number] => (typeof value === 'number' ? [value, 1] : value));
  const numerator = pairs.reduce((sum, [part]) => sum + part, 0);
  const denominator = pairs.reduce((sum, [, whole]) => sum + whole, 0);
  const mean = numerator / denominator;
  const squares = pairs.reduce((sum, [part, whole]) => sum + (part - mean * whole) ** 2, 0);
  const count = pairs.length;
  return { mean, error: Math.sqrt((squares / (count - 1)) * count) / denominator };
}

describe('satisfaction in M/M/n', async () => {
  const results = await runScenario(resolved, inlineExecutor, { detail: 'totals' });
  const ours = (metric: string) => sampled(results.replication_totals.map(({ total }) => total[metric]!));
  const share = meanOver((wait) => above((3.5 - scoreAfter(wait)) / SPREAD));

  it.each([
    // The power of each: what going without the curve would come to, in standard errors.
    ['csat', BEST + drop, BEST],
    ['csat_share', share, above((3.5 - BEST) / SPREAD)],
    ['retention_rate', 0.98 + 0.02 * drop, 0.98],
  ])('%s', (metric, exact, without) => {
    const { mean, error } = ours(metric);
    const shown = `${metric}: exact ${exact}, simulated ${mean} ± ${error}`;
    expect(Math.abs(mean - exact), shown).toBeLessThan(EXACT_LIMIT * error);
    expect(error, `${shown}: too imprecise to tell`).toBeLessThan(Math.abs(exact - without) / 50);
  });

  it('value at risk: cases × lifetime value × what the waits cost', () => {
    const cases = (LOAD / HANDLE) * 86_400 * 20;
    const { mean, error } = ours('value_at_risk');
    const exact = cases * 500 * 0.02 * -drop;
    expect(Math.abs(mean - exact), `exact ${exact}, simulated ${mean} ± ${error}`).toBeLessThan(EXACT_LIMIT * error);
    expect(error).toBeLessThan(exact / 40);
  });
});
