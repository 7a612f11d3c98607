/**
 * Where the true difference between two plans is known, their paired interval holds it as often as it says, over a
 * thousand seeds: of a count, whose difference is that of two Poisson means, and of a ratio, whose is that of two means.
 */
import { expect, it } from 'vitest';
import { type Comparable, differenceOf } from '../../src/experiment/difference.ts';
import { total } from '../../src/experiment/scope-name.ts';
import { contactLimits } from '../../src/measure/contact-limits.ts';
import { CONTACT_COUNTERS, ContactCounter } from '../../src/measure/counters.ts';
import { runReplication } from '../../src/measure/run-replication.ts';
import { buildPlan } from '../../src/scenario/build/build-plan.ts';
import type { ResolvedScenario } from '../../src/scenario/scenario.ts';
import { applyChange } from '../../src/scenario/variant.ts';
import { scenarioFrom } from '../measure/scenario-from.ts';

const SEEDS = 1000;
/** Fewer would be too few for the delta method, whose interval is right for many. */
const REPLICATIONS = 10;
const METRICS = ['offered', 'average_handle_time'] as const;
/** Cases a day, nobody waiting long enough to leave: all are handled. */
const CASES = 40;
const TALK = 120;

const base = scenarioFrom(`
name: tiny
clock: { start: 2026-03-02, days: 1, timezone: UTC, interval: 60m, run_out: 1d }
run: { replications: ${REPLICATIONS}, seed: 1 }
contact_types:
  calls: { channel: voice, demand: { volume: ${CASES * 7}/week }, handle: { talk: ${TALK}s } }
agent_groups:
  team: { count: 3, skills: { calls: {} } }
`);
const variant = applyChange(base, {
  'contact_types.calls.demand.scale': 1.25,
  'contact_types.calls.handle.talk.mean': '150s',
}).resolved!;

const plans = new Map(
  [base, variant].map((resolved) => {
    const plan = buildPlan(resolved);
    return [resolved, { plan, limits: contactLimits(resolved.scenario, plan) }] as const;
  }),
);

/** As a run tells it, as far as a comparison reads it. */
function totalsOf(resolved: ResolvedScenario, seed: number): Comparable {
  const { plan, limits } = plans.get(resolved)!;
  const options = { seed, queueLengths: false, runOut: false, work: false };
  const blocks = { total: {}, channels: {}, contact_types: {}, agent_groups: {}, self_service: {}, customers: {} };
  const replication_totals = Array.from({ length: REPLICATIONS }, (_, replication) => {
    const { contacts } = runReplication(plan, limits, { ...options, replication });
    const count = (name: keyof typeof ContactCounter) => {
      let sum = 0;
      for (let at = ContactCounter[name]; at < contacts.length; at += CONTACT_COUNTERS) sum += contacts[at]!;
      return sum;
    };
    const average_handle_time = [count('talk') + count('wrapUp'), count('handled')] as const;
    return { ...blocks, total: { offered: count('offered'), average_handle_time } };
  });
  return { ...blocks, replication_totals, section_totals: [], confidence: resolved.scenario.run.confidence };
}

it('covers the true difference at its level over a thousand seeds', () => {
  const truths = { offered: CASES * 0.25, average_handle_time: 150 - TALK };
  const held = { offered: 0, average_handle_time: 0 };
  const width = { paired: 0, unpaired: 0 };
  for (let seed = 1; seed <= SEEDS; seed++) {
    const [one, other] = [totalsOf(variant, seed), totalsOf(base, seed)];
    for (const metric of METRICS) {
      const { difference, unpaired } = differenceOf(one, other, total, metric)!;
      if (difference.low! <= truths[metric] && truths[metric] <= difference.high!) held[metric]++;
      width.paired += difference.high! - difference.low!;
      width.unpaired += unpaired.high! - unpaired.low!;
    }
  }
  // 950 expected; outside 3.3 standard deviations of the binomial only once in a thousand for a right interval.
  const tolerance = 3.3 * Math.sqrt(SEEDS * 0.95 * 0.05);
  for (const count of Object.values(held)) expect(Math.abs(count - 0.95 * SEEDS)).toBeLessThanOrEqual(tolerance);
  expect(width.paired).toBeLessThan(width.unpaired / 1.5);
});
