/** A day of calls, chats, emails and a help centre in which nothing is left to chance, worked by hand to the cent. */
import { beforeAll, describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import { type CostedRunResults, withCost } from '../../src/finance/with-cost.ts';
import { summarise } from '../../src/measure/summarise.ts';
import { buildPlan } from '../../src/scenario/build/build-plan.ts';
import type { ResolvedScenario } from '../../src/scenario/scenario.ts';
import { scenarioFrom } from '../measure/scenario-from.ts';
import { printed } from './costed.ts';

const files = {
  'contacts.csv': `arrival,contact_type,handle_time
2026-03-02T09:00,calls,600
2026-03-02T10:00,chats,600
2026-03-02T10:00,chats,600
2026-03-02T10:00,chats,600
2026-03-02T10:00,chats,600
2026-03-02T11:00,mail,1200
2026-03-02T09:30,questions,60
2026-03-02T09:40,questions,60
2026-03-02T13:00,questions,60
2026-03-02T13:30,questions,60
`,
};

/** Articles cost 1 a day and a hired agent 2: 730.5 and 1461 over 730.5 days. */
function desk(articles: number, agents: number, more = ''): ResolvedScenario {
  return scenarioFrom(
    `
name: by hand
clock: { start: 2026-03-02, days: 1, timezone: Europe/London, interval: 30m, warm_up: 0d }
hours: { office: { mon-fri: 09:00-17:00 } }
customers: { ours: { count: 100 } }
self_service:
  help: { articles: ${articles}, reasons: 100, read_time: { fixed: 2m }, solved: 100% }
contact_types:
  calls: { hours: office, demand: { replay: contacts.csv }, handle: { talk: 5m } }
  chats: { channel: chat, hours: office, demand: { replay: contacts.csv }, handle: { talk: 5m } }
  mail: { channel: email, demand: { replay: contacts.csv }, handle: { mean: 5m } }
  questions: { hours: office, self_service: help, demand: { replay: { file: contacts.csv, returns: true } }, handle: { talk: 5m } }
agent_groups:
  team: { count: ${agents}, hours: office, skills: { calls: {}, chats: { at_once: 2, slower_by: 0 }, mail: {}, questions: {} }, pay: 20/hour }
costs:
  voice: 0.06/minute
  chat: 0.5/contact
  email: 0.25/contact
  help: { visit: 0.10, upkeep: 304.375/month, article: { price: 730.5, life: 24mo } }
  hiring: { each: 1461, life: 24mo }
  fixed: 91.3125/month
${more}
`,
    files,
  );
}

async function costed(resolved: ResolvedScenario, base?: ResolvedScenario): Promise<CostedRunResults> {
  const { scenario } = resolved;
  const merger = await replicate(resolved, inlineExecutor, { replications: 3 });
  const results = summarise(merger, { scenario, hash: '', seed: 1, warnings: [] });
  return withCost(results, merger, scenario, buildPlan(resolved), base);
}

describe('a day with a help centre that solves everything', () => {
  let results: CostedRunResults;
  beforeAll(async () => {
    results = await costed(
      desk(105, 2, 'expect: [cost_per_deflection <= 3, help.cost <= 10, questions.cost_per_resolution <= 4]'),
      desk(100, 1),
    );
  });

  it('costs what it should, line by line', () => {
    expect(printed(results)).toEqual({
      'team, pay': 320, // 2 × 8 h × 20
      voice: 0.6, // 10 min of talk
      chat: 2, // 4 × 0.5
      email: 0.25,
      'help, visits': 0.4, // 4 × 0.10
      'help, upkeep': 10,
      'fixed costs': 3,
      hiring: 2,
      'help, articles': 5,
    });
    const { running, one_off, all } = results.cost!.totals;
    expect([running.printed, one_off.printed, all.printed]).toEqual([336.25, 7, 343.25]);
    expect(Object.fromEntries(results.cost!.lines.map(({ name, basis }) => [name, basis]))).toMatchObject({
      'help, visits': '4.0 × 0.10',
      'help, upkeep': '304.375/month',
      hiring: '1 × 1,461.00, spread over 24 months',
      'help, articles': '5 × 730.50, spread over 24 months',
    });
    expect(results.cost!.left_out).toEqual([]);
  });

  // The team's 322 and the fixed 3 go by its agents' time: 600 s of a call, 1200 s of an email, and 4 × 300 s of chats,
  // since each agent has two in hand, of which each takes 600 s.
  it.each([
    ['calls', 65 + 0.6, 1, 1],
    ['chats', 130 + 2, 4, 4],
    ['mail', 130 + 0.25, 1, 1],
    ['questions', 15.4, null, 4],
  ])('%s bear their part', (name, cost, contacts, resolutions) => {
    const type = results.contact_types[name]!;
    expect(type.cost!.mean).toBeCloseTo(cost, 9);
    if (contacts === null) expect(type.cost_per_contact!.mean).toBeNull();
    else expect(type.cost_per_contact!.mean).toBeCloseTo(cost / contacts, 9);
    expect(type.cost_per_resolution!.mean).toBeCloseTo(cost / resolutions, 9);
  });

  it('divides the whole by contacts, by resolutions in self-service and out of it, and by deflections', () => {
    const { total, self_service, agent_groups, customers } = results;
    expect(total.cost!.mean).toBeCloseTo(343.25, 9);
    expect(total.cost_per_contact!.mean).toBeCloseTo(343.25 / 6, 9);
    expect(total.cost_per_resolution!.mean).toBeCloseTo(343.25 / 10, 9);
    expect(total.cost_per_deflection!.mean).toBeCloseTo(15.4 / 4, 9);
    expect(self_service.help!.cost!.mean).toBeCloseTo(15.4, 9);
    expect(self_service.help!.cost_per_deflection!.mean).toBeCloseTo(15.4 / 4, 9);
    expect(agent_groups.team!.cost!.mean).toBeCloseTo(322, 9);
    // There is one segment, and it bears everything.
    expect(customers.ours!.cost!.mean).toBeCloseTo(343.25, 9);
    expect(customers.ours!.cost_per_contact!.mean).toBeCloseTo(343.25 / 6, 9);
    expect(customers.ours!.cost_per_resolution!.mean).toBeCloseTo(343.25 / 10, 9);
  });

  it('is shared among the hours in which contacts arrive', () => {
    const { by_hour } = results.cost!;
    expect(by_hour.map(({ hour }) => hour)).toEqual(Array.from({ length: 24 }, (_, hour) => hour));
    // Two of four visits at nine and two at one; the call at nine, the chats at ten, the email at eleven.
    const costs = { 9: 65.6 + 7.7, 10: 132, 11: 130.25, 13: 7.7 };
    for (const { hour, cost } of by_hour) {
      expect(cost.mean, `${hour}`).toBeCloseTo(costs[hour as keyof typeof costs] ?? 0, 9);
    }
    expect(by_hour[10]!.cost_per_contact.mean).toBeCloseTo(33, 9);
    expect(by_hour[13]!.cost_per_contact.mean).toBeNull();
  });

  it('gives comparisons what they pair', () => {
    const [first] = results.replication_totals;
    const pair = (value: unknown) => (value as readonly number[]).map((each) => Number(each.toFixed(9)));
    expect(first!.total.cost).toBeCloseTo(343.25, 9);
    expect(pair(first!.total.cost_per_deflection)).toEqual([15.4, 4]);
    expect(pair(first!.self_service.help!.cost_per_deflection)).toEqual([15.4, 4]);
    expect(pair(first!.contact_types.chats!.cost_per_contact)).toEqual([132, 4]);
    expect(pair(first!.channels.voice!.cost_per_resolution)).toEqual([81, 5]);
    expect(pair(first!.customers.ours!.cost_per_contact)).toEqual([343.25, 6]);
    expect(first!.agent_groups.team!.cost).toBeCloseTo(322, 9);
    expect(first!.self_service.help!.cost).toBeCloseTo(15.4, 9);
  });

  it('judges targets on all of it', () => {
    expect(results.targets.map(({ verdict }) => verdict)).toEqual(['missed', 'missed', 'met']);
  });
});

describe('one-off costs', () => {
  it('come with a change, and for what it adds', async () => {
    const oneOff = async (articles: number, agents: number, base?: ResolvedScenario) => {
      const { cost } = await costed(desk(articles, agents), base);
      return cost!.lines.filter(({ kind }) => kind === 'one_off').map(({ name, printed }) => [name, printed]);
    };
    expect(await oneOff(105, 2)).toEqual([]);
    expect(await oneOff(105, 2, desk(105, 2))).toEqual([]);
    // What is taken away gives nothing back.
    expect(await oneOff(103, 1, desk(105, 2))).toEqual([]);
    expect(await oneOff(100, 4, desk(100, 1))).toEqual([['hiring', 6]]);
  });
});
