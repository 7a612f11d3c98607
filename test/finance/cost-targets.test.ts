/** Targets on money: judged where all of it is simulated, and said where not. */
import { describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { runScenario } from '../../src/experiment/run-scenario.ts';
import { scenarioFrom } from '../measure/scenario-from.ts';
import { costed, handDay } from './costed.ts';

const team = '  team: { count: 2, hours: office, skills: [calls], pay: 20/hour }';

/** 2 × 8 h × 20 + 10 min × 20 of overtime = 323.33 for four calls: 80.83 each. */
async function byHand(expectation: string, groups = team) {
  const results = await handDay(groups, '', `expect: ["${expectation}"]`);
  return { ...results.targets[0]!, warnings: results.warnings };
}

describe('a target on cost', () => {
  it.each([
    ['cost_per_contact <= 80.84', 'met', 80.8333],
    ['cost_per_contact <= 80.83', 'missed', 80.8333],
    ['calls.cost_per_resolution < 81', 'met', 80.8333],
    ['channels.voice.cost_per_contact <= 80', 'missed', 80.8333],
    ['cost <= 324', 'met', 323.3333],
    ['team.cost > 324', 'missed', 323.3333],
    ['cost_per_contact <= 81 in 90% of runs', 'met', 80.8333],
    ['cost_per_contact <= 80 in 10% of runs', 'missed', 80.8333],
  ])('%s is %s', async (expectation, verdict, mean) => {
    const target = await byHand(expectation);
    expect(target).toMatchObject({ expect: expectation, verdict, worst: null, warnings: [] });
    expect(target.estimate.mean).toBeCloseTo(mean, 4);
    const holds = verdict === 'met' ? 3 : 0;
    expect(target).toMatchObject({ runs_held: holds, share_of_runs: { mean: holds / 3 } });
  });

  it('is missed, and says why, where no money is counted', async () => {
    const { verdict, warnings } = await byHand('cost_per_contact <= 12', team.replace(', pay: 20/hour', ''));
    expect(verdict).toBe('missed');
    expect(warnings).toEqual([
      'cost_per_contact <= 12: missed, because there is nothing to judge: the scenario has neither costs, pay nor price',
    ]);
  });
});

const mixed = (target: string, volume = '1500/week') => `
name: mixed
clock: { start: 2026-03-02, days: 1, timezone: Europe/London, interval: 30m }
hours: { office: { mon-fri: 09:00-17:00 } }
contact_types:
  calls: { hours: office, demand: { volume: ${volume} }, handle: { talk: 4m } }
  letters: { channel: email, demand: { volume: 1000/week }, handle: 3m }
agent_groups:
  team: { count: 4, hours: office, skills: [calls, letters], pay: 10/hour }
expect: ["${target}"]
`;

describe('where some contacts are emails', () => {
  it('what agents cost is judged', async () => {
    const { targets } = await costed(mixed('team.cost <= 1000', '0/week'));
    expect(targets[0]).toMatchObject({ verdict: 'met', estimate: { mean: 320 } });
  });
});

describe('a verdict that chance could turn', () => {
  const voice = (limit: number) =>
    mixed(`cost_per_contact <= ${limit}`)
      .replace(/ {2}letters.*\n/, '')
      .replace(', letters]', ']');

  it('is too close', async () => {
    const { total } = await costed(voice(1), 6);
    const { mean, low, high } = total.cost_per_contact!;
    const at = async (limit: number) => (await costed(voice(Number(limit.toFixed(6))), 6)).targets[0];
    expect(await at((mean! + high!) / 2)).toMatchObject({ verdict: 'met', too_close: true });
    expect(await at((mean! + low!) / 2)).toMatchObject({ verdict: 'missed', too_close: true });
    expect(await at(high! * 1.5)).toMatchObject({ verdict: 'met', too_close: false, runs_held: 6 });
  });

  it('until is looked at with cost too', async () => {
    const until = (halfWidth: number) =>
      scenarioFrom(`${voice(1)}
run: { replications: 4, seed: 1, until: { metric: cost_per_contact, half_width: ${halfWidth}, most: 34 } }`);
    expect((await runScenario(until(1000), inlineExecutor)).replications).toBe(4);
    expect((await runScenario(until(0.000001), inlineExecutor)).replications).toBe(34);
  });
});
