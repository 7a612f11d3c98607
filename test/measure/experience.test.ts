/** Scores of small scenarios in which everything that happens is known, from the file to the results. */
import { describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { runScenario } from '../../src/experiment/run-scenario.ts';
import { scenarioFrom } from './scenario-from.ts';

/** One hour of one agent on a Monday morning. */
const START = `
name: experience
clock: { start: 2026-06-01, days: 1, timezone: UTC, warm_up: 0d, run_out: 1d }
run: { replications: 2 }
hours: { morning: { mon: 09:00-10:00 } }
`;

async function resultsOf(text: string, arrivals: readonly string[]) {
  const rows = arrivals.map((row) => `2026-06-01T${row}`);
  const files = { 'contacts.csv': ['arrival,contact_type', ...rows, ''].join('\n') };
  return runScenario(scenarioFrom(START + text, files), inlineExecutor, { detail: 'totals' });
}

describe('customers', () => {
  it('emails are scored by the time to the first reply, by case', async () => {
    const results = await resultsOf(
      `
contact_types:
  email: { channel: email, demand: { replay: contacts.csv }, handle: { fixed: 10m } }
agent_groups: { team: { count: 1, hours: morning, skills: email } }
experience:
  csat: { best: 4.5, reply: { 0m: 0, 20m: -1 } }
  ces: { best: 6, reply: { 0m: 0, 20m: -2 } }
`,
      ['09:00:00,email', '09:00:00,email'],
    );
    // Replies after 10 and after 20 minutes: −0.5 and −1; −1 and −2.
    expect(results.contact_types.email!.csat!.mean).toBeCloseTo(3.75, 12);
    expect(results.channels.email!.csat!.mean).toBeCloseTo(3.75, 12);
    expect(results.total.ces!.mean).toBeCloseTo(4.5, 12);
  });

  it('a transfer counts for the type of the first contact', async () => {
    const results = await resultsOf(
      `
contact_types:
  billing: { demand: { replay: { file: contacts.csv, returns: true } }, handle: { fixed: 2m }, transfer: { share: 100%, to: technical } }
  technical: { handle: { fixed: 2m } }
agent_groups: { team: { count: 2, hours: morning, skills: [billing, technical] } }
experience: { csat: { best: 4.5, each_transfer: -0.25 } }
`,
      ['09:00:00,billing', '09:30:00,billing'],
    );
    expect(results.contact_types.billing!.csat!.mean).toBeCloseTo(4.25, 12);
    expect(results.contact_types.technical!.csat!.mean).toBeNull();
  });

  it('each segment has its own, and value at risk where it is said what a customer is worth', async () => {
    const results = await resultsOf(
      `
customers: { small: { count: 1 }, large: { count: 1, lifetime_value: 1000 } }
contact_types:
  billing: { demand: { replay: contacts.csv, from: [large] }, handle: { fixed: 10m }, patience: { fixed: 1m } }
agent_groups: { team: { count: 1, hours: morning, skills: billing } }
experience:
  csat: { best: 4.5, spread: 1, waiting: { 0s: 0, 1m: -0.5 }, abandoned: -2 }
  retention: { best: 99%, lost_per_csat_point: 1% }
`,
      ['09:00:00,billing', '09:01:00,billing'],
    );
    // One is answered at once (4.5), one abandons after a minute (4.5 − 0.5 − 2 = 2): 2.5 points at 1 % each of 1,000.
    expect(results.customers.large!.csat!.mean).toBeCloseTo(3.25, 12);
    expect(results.customers.large!.value_at_risk!.mean).toBeCloseTo(25, 10);
    expect(results.total.value_at_risk!.mean).toBeCloseTo(25, 10);
    expect(results.total.retention_rate!.mean).toBeCloseTo((0.99 + 0.965) / 2, 12);
    expect(results.customers.small!.csat!.mean).toBeNull();
    expect(results.customers.small!.value_at_risk!.mean).toBeNull();
    const { sentiment_negative, sentiment_neutral, sentiment_positive } = results.total;
    const parts = sentiment_negative!.mean! + sentiment_neutral!.mean! + sentiment_positive!.mean!;
    expect(parts).toBeCloseTo(1, 12);
    expect(sentiment_positive!.mean).toBe(results.total.csat_share!.mean);
  });

  it('nothing is said without experience', async () => {
    const results = await resultsOf(
      `
contact_types: { billing: { demand: { replay: contacts.csv }, handle: { fixed: 2m } } }
agent_groups: { team: { count: 1, hours: morning, skills: billing } }
`,
      ['09:00:00,billing'],
    );
    for (const metric of ['csat', 'nps', 'ces', 'retention_rate', 'value_at_risk', 'agent_satisfaction'] as const) {
      expect(results.total[metric]?.mean ?? null, metric).toBeNull();
    }
  });
});

describe('agents', () => {
  it('satisfaction follows occupancy, overtime and repeats', async () => {
    const results = await resultsOf(
      `
contact_types:
  billing:
    demand: { replay: { file: contacts.csv, returns: true } }
    handle: { fixed: 5m }
    resolution: { first_contact: 0%, later_contact: 100%, comes_back: { share: 100%, after: { fixed: 10m } } }
agent_groups: { team: { count: 1, hours: morning, skills: billing } }
experience:
  csat: { best: 4.5, each_repeat: -0.6 }
  agents: { best: 4, occupancy: { 0%: 0, 100%: -2 }, overtime: { 0%: 0, 50%: -1 }, repeats: { 0%: 0, 100%: -0.8 } }
`,
      ['09:00:00,billing', '09:42:00,billing'],
    );
    // Handled 9:00–9:05, 9:15–9:20, 9:42–9:47 and 9:57–10:02: 20 minutes of the 62 paid, 2 of them overtime, half repeats.
    const expected = 4 - 2 * (20 / 62) - (2 / 62) * 2 - 0.4;
    expect(results.agent_groups.team!.agent_satisfaction!.mean).toBeCloseTo(expected, 10);
    expect(results.total.agent_satisfaction!.mean).toBeCloseTo(expected, 10);
    expect(results.total.csat!.mean).toBeCloseTo(3.9, 12);
  });
});
