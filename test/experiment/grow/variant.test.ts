/** A variant over volume, beside the plan that it changes. */
import { expect, it } from 'vitest';
import { compare } from '../../../src/experiment/compare.ts';
import { grow } from '../../../src/experiment/grow.ts';
import { inlineExecutor } from '../../../src/experiment/inline-executor.ts';
import { executorRunner } from '../../../src/experiment/runner.ts';
import { applyChange } from '../../../src/scenario/variant.ts';
import { scenarioFrom } from '../../measure/scenario-from.ts';

const plan = scenarioFrom(`
name: desk
clock: { start: 2026-03-02, days: 1, timezone: Europe/London, interval: 60m }
run: { replications: 4, seed: 5 }
hours: { office: { mon-fri: 09:00-17:00 } }
contact_types:
  calls: { hours: office, demand: { volume: 500/week }, patience: 3m, handle: { talk: 4m } }
agent_groups:
  team: { count: 4, hours: office, skills: { calls: {} }, pay: 20/hour }
costs: { currency: EUR, full_time_week: 40h, hiring: { each: 4000, life: 24mo } }
expect: [cost_per_contact <= 100]
`);
const variant = applyChange(plan, { 'agent_groups.team.count': 6 }).resolved!;
const runner = executorRunner(inlineExecutor);

it('costs at today’s volume what compare says, the hiring of its agents included', async () => {
  const { variants } = await compare(
    { key: 'base', title: 'Desk', resolved: plan },
    [{ key: 'more', title: 'More', resolved: variant, isVariant: true }],
    runner,
  );
  const asked = { staff: false, volumes: [1], base: plan };
  const [at] = (await grow(variant, { runner, executor: inlineExecutor }, asked)).volumes;
  expect(at!.today.cost!.lines.map(({ name }) => name)).toContain('hiring');
  expect(at!.today.total.cost_per_contact).toEqual(variants[0]!.total.cost_per_contact);
});
