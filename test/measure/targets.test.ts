/** Targets of every kind, judged on replications whose service level is set by hand. */
import { describe, expect, it } from 'vitest';
import { CONTACT_COUNTERS, ContactCounter } from '../../src/measure/counters.ts';
import { Merger } from '../../src/measure/merger.ts';
import { decideByEstimates, decideByShare } from '../../src/measure/target-verdict.ts';
import type { Target } from '../../src/scenario/scenario.ts';
import { emptyRecord, frameOf, scenarioFrom } from './scenario-from.ts';

function deskExpecting(...expect: string[]) {
  return scenarioFrom(`
name: desk
clock: { start: 2026-03-06, days: 4, timezone: Europe/London, interval: 60m }
hours: { always: { mon-sun: 00:00-24:00 } }
costs: { currency: EUR }
contact_types:
  calls: { channel: voice, demand: { volume: 1000/week }, handle: { talk: 3m } }
  letters: { channel: email, demand: { volume: 1000/week }, handle: 3m }
agent_groups:
  team: { count: 4, hours: always, skills: { calls: {}, letters: {} }, pay: 10/hour }
expect: ${JSON.stringify(expect)}
`);
}

/** Answered in time of 100 offered, by interval; the rest of the intervals see nobody. */
type Replication = Readonly<Record<number, number>>;

function judge(expectation: string, ...replications: Replication[]) {
  const resolved = deskExpecting(expectation);
  const frame = frameOf(resolved);
  const merger = new Merger(frame, resolved.scenario.expect);
  for (const replication of replications) {
    const record = emptyRecord(frame);
    for (const [interval, inTime] of Object.entries(replication)) {
      const base = Number(interval) * frame.types.length * CONTACT_COUNTERS;
      record.contacts[base + ContactCounter.offered] = 100;
      record.contacts[base + ContactCounter.answered] = 100;
      record.contacts[base + ContactCounter.answeredInTime] = inTime;
    }
    merger.add(record);
  }
  const { targets, warnings } = merger.targets.results(merger);
  return { ...targets[0]!, warnings };
}

/** Days begin at intervals 0 (Friday), 24, 48 and 72 (Monday). */
const FRIDAY = 10;
const SATURDAY = 30;
const MONDAY = 80;

describe('a target over the horizon', () => {
  it('is decided by the point estimate', () => {
    const met = judge('calls.service_level >= 80%', { [FRIDAY]: 90, [MONDAY]: 72 }, { [FRIDAY]: 90, [MONDAY]: 72 });
    expect(met).toMatchObject({ verdict: 'met', too_close: false, estimate: { mean: 0.81 }, runs_held: 2 });
    const missed = judge('calls.service_level >= 82%', { [FRIDAY]: 90, [MONDAY]: 72 }, { [FRIDAY]: 90, [MONDAY]: 72 });
    expect(missed).toMatchObject({ verdict: 'missed', too_close: false, runs_held: 0, worst: null });
  });

  it('is too close when the interval straddles', () => {
    const replications = [{ [FRIDAY]: 70 }, { [FRIDAY]: 80 }, { [FRIDAY]: 96 }];
    expect(judge('calls.service_level >= 80%', ...replications)).toMatchObject({ verdict: 'met', too_close: true });
    expect(judge('calls.service_level >= 83%', ...replications)).toMatchObject({ verdict: 'missed', too_close: true });
  });

  it('may look the other way, and at a limit that is met exactly', () => {
    expect(judge('calls.abandonment_rate <= 0%', { [FRIDAY]: 80 }).verdict).toBe('met');
    expect(judge('calls.abandonment_rate < 0%', { [FRIDAY]: 80 }).verdict).toBe('missed');
    expect(judge('calls.service_level > 80%', { [FRIDAY]: 80 }).verdict).toBe('missed');
    expect(judge('team.posts <= 4', { [FRIDAY]: 80 }).verdict).toBe('met');
  });

  it('is missed with a warning when there is nothing to judge', () => {
    const { verdict, warnings, share_of_runs } = judge('calls.service_level >= 80%', {}, {});
    expect(verdict).toBe('missed');
    expect(share_of_runs.mean).toBeNull();
    expect(warnings).toEqual(['calls.service_level >= 80%: missed, because there is nothing to judge']);
  });
});

describe('a target for each period', () => {
  it('is decided by the point estimate of every period that has a value', () => {
    // Friday 85 on average, Monday 75, Saturday and Sunday see nobody.
    const replications = [
      { [FRIDAY]: 90, [MONDAY]: 78 },
      { [FRIDAY]: 80, [MONDAY]: 72 },
    ];
    expect(judge('calls.service_level >= 74% each day', ...replications)).toMatchObject({
      verdict: 'met',
      estimate: { mean: 0.75 },
      worst: '2026-03-09T00:00:00+00:00',
      runs_held: 1,
    });
    expect(judge('calls.service_level >= 76% each day', ...replications).verdict).toBe('missed');
  });

  it('pools a day’s intervals by contacts, and a week’s days', () => {
    const replication = { [FRIDAY]: 60, [FRIDAY + 1]: 100, [SATURDAY]: 70, [MONDAY]: 90 };
    expect(judge('calls.service_level >= 80% each interval', replication).estimate.mean).toBe(0.6);
    expect(judge('calls.service_level >= 80% each day', replication).estimate.mean).toBe(0.7);
    // Friday and Saturday lie in one ISO week, Monday in the next.
    const weekly = judge('calls.service_level >= 70% each week', replication);
    expect(weekly.estimate.mean).toBeCloseTo(230 / 300, 12);
    expect(weekly.worst).toBe('2026-03-06T00:00:00+00:00');
    expect(weekly.verdict).toBe('met');
  });
});

describe('a target in a share of runs', () => {
  const good = { [FRIDAY]: 90, [MONDAY]: 85 };
  const bad = { [FRIDAY]: 90, [MONDAY]: 60 };

  it('holds in a run when every period that has a value holds', () => {
    const told = judge('calls.service_level >= 80% each day in 75% of runs', good, good, good, bad);
    expect(told).toMatchObject({ verdict: 'met', too_close: true, runs_held: 3, share_of_runs: { mean: 0.75 } });
    expect(judge('calls.service_level >= 80% each day in 80% of runs', good, good, good, bad).verdict).toBe('missed');
  });

  it('is not too close once enough runs agree', () => {
    // 40 of 40: Clopper and Pearson's lower bound is 0.025^(1/40) = 0.912.
    const runs = Array.from({ length: 40 }, () => good);
    const told = judge('calls.service_level >= 80% each day in 90% of runs', ...runs);
    expect(told).toMatchObject({ verdict: 'met', too_close: false });
    expect(told.share_of_runs.low).toBeCloseTo(0.025 ** (1 / 40), 9);
  });

  it('leaves out the runs that have nothing to judge', () => {
    const nobody = Array.from({ length: 9 }, () => ({}));
    const told = judge('calls.service_level >= 80% in 90% of runs', ...nobody, { [FRIDAY]: 0 });
    expect(told).toMatchObject({ verdict: 'missed', runs_held: 0, share_of_runs: { mean: 0 }, warnings: [] });
    const half = judge('calls.service_level >= 80% each day in 50% of runs', {}, good, {}, bad);
    expect(half).toMatchObject({ verdict: 'met', runs_held: 1, share_of_runs: { mean: 0.5 } });
  });

  it('is missed with a warning when no run has anything to judge', () => {
    const expectation = 'calls.service_level >= 80% in 90% of runs';
    const told = judge(expectation, {}, {});
    expect(told).toMatchObject({ verdict: 'missed', runs_held: 0, share_of_runs: { mean: null } });
    expect(told.warnings).toEqual([`${expectation}: missed, because there is nothing to judge`]);
  });

  it('decides against the point estimate where the two differ', () => {
    const far = { [FRIDAY]: 100, [MONDAY]: 100 };
    const told = judge('calls.service_level >= 80% in 60% of runs', far, { [FRIDAY]: 70 }, { [FRIDAY]: 70 });
    expect(told.estimate.mean).toBeGreaterThan(0.8);
    expect(told.verdict).toBe('missed');
  });
});

describe('a decision', () => {
  const target = { text: '', metric: '', op: '>=', value: 0.8 } as Target;
  const estimate = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half });

  it('of several estimates is close when one could turn it', () => {
    expect(decideByEstimates(target, [estimate(0.9, 0.01), estimate(0.81, 0.02)])).toEqual({
      verdict: 'met',
      too_close: true,
    });
    expect(decideByEstimates(target, [estimate(0.79, 0.02), estimate(0.9, 0.01)])).toEqual({
      verdict: 'missed',
      too_close: true,
    });
    // A second period misses beyond doubt, so that the first does not matter.
    expect(decideByEstimates(target, [estimate(0.79, 0.02), estimate(0.5, 0.01)])).toEqual({
      verdict: 'missed',
      too_close: false,
    });
  });

  it('of a single replication has no interval to be close by', () => {
    expect(decideByEstimates(target, [{ mean: 0.81, low: null, high: null }])).toEqual({
      verdict: 'met',
      too_close: false,
    });
  });

  it('of a share counts a bound at the limit as beyond it', () => {
    expect(decideByShare({ mean: 1, low: 0.9, high: 1 }, 0.9)).toEqual({ verdict: 'met', too_close: false });
    expect(decideByShare({ mean: 0.5, low: 0.2, high: 0.9 }, 0.9)).toEqual({ verdict: 'missed', too_close: true });
  });
});
