/** Whose the costs are: groups, types and channels, on a desk where chance decides. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CostedRunResults } from '../../src/finance/with-cost.ts';
import type { ReplicationValue } from '../../src/measure/results.ts';
import { ratioEstimate } from '../../src/stats/ratio-estimate.ts';
import { costed } from './costed.ts';

const desk = `
name: shared
clock: { start: 2026-03-02, days: 2, timezone: Europe/London, interval: 30m }
hours: { office: { mon-fri: 09:00-17:00 } }
contact_types:
  short: { hours: office, demand: { volume: 900/week }, patience: 3m, handle: { talk: 3m, wrap_up: 20s } }
  long:
    hours: office
    demand: { volume: 300/week }
    handle: { talk: 9m }
    resolution: { first_contact: 60%, comes_back: { share: 70%, after: 3h } }
  never: { hours: office, demand: { volume: 0/week }, handle: { talk: 9m } }
agent_groups:
  both: { count: 4, hours: office, skills: { short: { rank: 2 }, long: { rank: 1 } }, pay: 20/hour, absence: 10% }
  partner: { count: 2, hours: office, skills: { short: { rank: 1 } }, price: { contact: 4, minimum: 9000/month } }
  reserve: { count: 1, hours: office, skills: [never], pay: 15/hour }
costs: { on_top_of_pay: 20%, overtime: 125%, seat: 100/month, voice: 0.02/minute, fixed: 500/month,
  supervisors: { agents_each: 8, pay: 25/hour } }
`;

let results: CostedRunResults;
beforeAll(async () => {
  results = await costed(desk, 12);
});

const cost = (block: { readonly cost?: ReplicationValue } | undefined) => block!.cost as number;
const runs = () => results.replication_totals as unknown as Record<string, Record<string, Record<string, number>>>[];

describe('every replication', () => {
  it('shares what groups cost among types, all but those who handled nothing', () => {
    for (const { total, contact_types, agent_groups } of runs()) {
      const { short, long, never } = contact_types as unknown as Record<string, Record<string, number>>;
      expect(cost(never)).toBe(0);
      // Sums of some hundred seconds differ in the last bits.
      expect(cost(short) + cost(long)).toBeCloseTo(Number(total!.cost) - cost(agent_groups!.reserve as never), 6);
    }
  });

  it('adds up from its groups, calls and fixed costs', () => {
    const lines = Object.fromEntries(results.cost!.lines.map(({ name, amount }) => [name, amount.mean!]));
    const groups = Object.values(results.agent_groups).reduce((sum, block) => sum + block.cost!.mean!, 0);
    expect(groups + lines.voice! + lines['fixed costs']!).toBeCloseTo(results.total.cost!.mean!, 6);
    const all = Object.values(lines).reduce((sum, amount) => sum + amount, 0);
    expect(all).toBeCloseTo(results.total.cost!.mean!, 6);
  });

  it('divides by what was handled and by the resolutions that occur', () => {
    const handled = results.total.handled!.mean!;
    expect(results.total.cost_per_contact!.mean).toBeCloseTo(results.total.cost!.mean! / handled, 9);
    // Of the long type four tenths do not resolve at first: fewer resolutions than contacts.
    const { cost_per_contact, cost_per_resolution } = results.contact_types.long!;
    expect(cost_per_resolution!.mean! / cost_per_contact!.mean!).toBeGreaterThan(1.2);
  });
});

it('a price by the contact follows the contacts that the group handled', () => {
  const line = results.cost!.lines.find(({ name }) => name === 'partner, price')!;
  const minimum = (9000 / 30.4375) * 2;
  expect(results.agent_groups.partner!.cost).toEqual(line.amount);
  expect(line.amount.mean!).toBeGreaterThan(minimum);
  for (const { agent_groups } of runs()) {
    const bill = cost(agent_groups!.partner as never);
    expect(bill === minimum || bill % 4 === 0).toBe(true);
    expect(bill).toBeGreaterThanOrEqual(minimum);
  }
});

it('the estimates are those of the replications', () => {
  const pairs = results.replication_totals.map(({ total }) => total.cost_per_contact as readonly [number, number]);
  const own = ratioEstimate(
    pairs.map(([numerator]) => numerator),
    pairs.map(([, denominator]) => denominator),
    results.confidence,
    { min: 0 },
  );
  expect(results.total.cost_per_contact).toEqual(own);
  expect(own.high! - own.low!).toBeGreaterThan(0);
});

it('the printed cents of the lines add up to the printed total', () => {
  const { lines, totals } = results.cost!;
  const cents = lines.reduce((sum, { printed }) => sum + Math.round(printed * 100), 0);
  expect(cents).toBe(Math.round(totals.all.printed * 100));
  expect(Math.abs(totals.all.printed - totals.all.amount.mean!)).toBeLessThanOrEqual(0.005 + 1e-9);
});

it('one run has no intervals', async () => {
  const { total, cost: statement } = await costed(desk, 1);
  expect(total.cost_per_contact).toMatchObject({ low: null, high: null });
  expect(statement!.totals.all.amount).toMatchObject({ low: null, high: null });
});

it('a whole without contacts has a cost, and none for each', async () => {
  const { total, cost: statement } = await costed(desk.replace('900/week', '0/week').replace('300/week', '0/week'));
  expect(total.cost_per_contact!.mean).toBeNull();
  expect(total.cost_per_resolution!.mean).toBeNull();
  expect(statement!.totals.all.printed).toBeGreaterThan(0);
});
