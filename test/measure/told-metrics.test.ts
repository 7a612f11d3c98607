/** Results tell the metrics of parts that a scenario has, and of no others. */
import { describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { runScenario } from '../../src/experiment/run-scenario.ts';
import { scenarioFrom } from './scenario-from.ts';

const clock = 'clock: { start: 2026-03-02, days: 1, timezone: Europe/London, interval: 30m, warm_up: 0d }';
const plain = scenarioFrom(`
name: plain
${clock}
contact_types:
  calls: { demand: { volume: 700/week }, handle: { talk: 5m } }
agent_groups:
  team: { count: 2, skills: [calls] }
`);
const whole = scenarioFrom(`
name: whole
${clock}
hours: { office: { mon-fri: 09:00-17:00 } }
customers: { ours: { count: 100 } }
self_service:
  help: { articles: 50, reasons: 100, read_time: 2m, solved: 70%, false_solved: { share: 20%, after: 2h }, gives_up: 5%, residue: 1.2 }
  spare: { articles: 50, reasons: 100, read_time: 2m, solved: 70% }
contact_types:
  calls:
    hours: office
    self_service: help
    demand: { volume: 2000/week }
    handle: { talk: 5m }
    callback: { offer_after: 30s, accept: 50%, reached: 90%, attempt: 30s }
  other: { demand: { volume: 100/week }, handle: { talk: 5m } }
  chats: { channel: chat, demand: { volume: 100/week }, handle: { talk: 5m } }
  mail: { channel: email, demand: { volume: 300/week }, handle: { mean: 5m } }
agent_groups:
  team: { count: 2, skills: [calls, other, mail] }
  chatters: { count: 1, skills: { chats: { at_once: 2, slower_by: 0 } } }
expect:
  - deflection_rate >= 10%
  - help.containment_rate >= 99%
  - help.load_avoided >= 1
  - calls.called_back >= 1
  - mail.backlog_age_longest_open_hours <= 3d
  - resolution_time_p90_open_hours <= 1d
`);

const parts =
  /^(called_back|callback|backlog|slot_|visits|refused|self_solved|falsely|gave_up|passed_on|deflection|containment|articles|reading|load_avoided)|open_hours$/;
const special = (block: object | undefined) => Object.keys(block!).filter((name) => parts.test(name));

describe('a plain call centre', () => {
  it('hears of nothing that it does not have', async () => {
    const results = await runScenario(plain, inlineExecutor, { replications: 2 });
    for (const block of [
      results.total,
      results.channels.voice,
      results.contact_types.calls,
      results.agent_groups.team,
    ]) {
      expect(special(block)).toEqual([]);
    }
    expect(special(results.replication_totals[0]!.total)).toEqual([]);
    expect(results.self_service).toEqual({});
  });
});

describe('a centre with everything', async () => {
  const results = await runScenario(whole, inlineExecutor, { replications: 4 });
  const { total, channels, contact_types, agent_groups, self_service, customers, replication_totals } = results;

  it('tells each part of what has it', () => {
    expect(special(total)).toContain('called_back');
    expect(special(contact_types.other)).toEqual([]);
    expect(special(contact_types.calls)).toContain('callback_delay_p90');
    expect(special(contact_types.calls)).toContain('resolution_time_p50_open_hours');
    expect(special(contact_types.calls)).not.toContain('backlog');
    expect(special(contact_types.mail)).toEqual(['backlog', 'backlog_longest', 'backlog_age', 'backlog_age_longest']);
    expect(special(channels.email)).toEqual(special(contact_types.mail));
    expect(special(agent_groups.team)).toEqual([]);
    expect(special(agent_groups.chatters)).toEqual(['slot_occupancy']);
    expect(special(customers.ours)).toContain('deflection_rate');
    expect(special(replication_totals[0]!.self_service.help)).toContain('load_avoided');
  });

  it('tells self-service by itself, over the cases of the types that name it', () => {
    const { help } = self_service;
    expect(help!.visits!.mean).toBe(contact_types.calls!.cases!.mean);
    const ended = ['self_solved', 'falsely_solved', 'gave_up', 'passed_on'] as const;
    expect(ended.reduce((sum, metric) => sum + help![metric]!.mean!, 0)).toBeCloseTo(help!.visits!.mean!, 9);
    expect(help!.deflection_rate!.mean).toBeCloseTo(help!.self_solved!.mean! / help!.visits!.mean!, 9);
    expect(total.deflection_rate!.mean).toBeLessThan(help!.deflection_rate!.mean!);
    expect(help!.containment_rate!.mean).toBeCloseTo(1 - help!.passed_on!.mean! / help!.visits!.mean!, 9);
    expect(help!.load_avoided!.mean).toBeLessThan(help!.load_avoided_naive!.mean!);
    // A day of 37.5 hours a week.
    expect(help!.load_avoided_fte!.mean).toBeCloseTo(help!.load_avoided!.mean! / (37.5 / 7), 9);
    expect(total.resolution_rate!.mean).toBeGreaterThan(contact_types.calls!.deflection_rate!.mean!);
    // Nobody names it.
    expect(Object.keys(self_service.spare!).filter((metric) => metric !== 'cost')).toEqual([]);
  });

  it('judges targets on all of it', () => {
    expect(results.targets.map(({ verdict }) => verdict)).toEqual(['met', 'missed', 'met', 'met', 'met', 'met']);
  });
});
