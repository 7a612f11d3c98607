/** Loading: what comes out in SI, where files are sought, how changes apply and where faults are said to stand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFault, formatFaults } from '../../src/scenario/fault.ts';
import { type Loaded, loadScenario } from '../../src/scenario/load.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { starterScenario } from '../../src/scenario/starter-scenario.ts';

const folder = join(import.meta.dirname, 'good');
const fromDisk = (path: string): string => readFileSync(join(folder, path), 'utf8');

const DESK = `name: Desk
clock: { start: 2026-03-02 }
hours: { office: { mon-fri: 09:00-17:30 } }
contact_types:
  billing: { hours: office, demand: { volume: 1008/week }, patience: 4m, handle: { mean: 5m, cv: 0.9 } }
agent_groups:
  team: { count: { mon-fri: { 07:00: 8, 09:00: 18 }, sat: 6 }, skills: [billing] }
`;

function load(files: Readonly<Record<string, string>>, set: readonly string[] = []): Loaded {
  return loadScenario('main.yaml', (path) => files[path], { set });
}

function sound(loaded: Loaded): Scenario {
  if (loaded.resolved === undefined) expect.fail(formatFaults(loaded.faults));
  return loaded.resolved.scenario;
}

describe('a small desk', () => {
  const scenario = sound(load({ 'main.yaml': DESK }));

  test('is in SI with shorthands expanded', () => {
    expect(scenario.contact_types.billing!.demand).toEqual({ volume: 1_008 / 604_800, busyness: 0, scale: 1 });
    expect(scenario.contact_types.billing!.handle).toEqual({ talk: { distribution: 'lognormal', mean: 300, cv: 0.9 } });
    expect(scenario.contact_types.billing!.patience).toEqual({ distribution: 'exponential', mean: 240 });
    expect(scenario.hours).toEqual({ office: { 'mon-fri': [{ from: 32_400, to: 63_000 }] } });
  });

  test('has the defaults of the model', () => {
    expect(scenario.clock).toEqual({
      start: '2026-03-02',
      days: 7,
      timezone: 'UTC',
      interval: 1_800,
      run_out: 14 * 86_400,
    });
    expect(scenario.run).toEqual({ replications: 40, seed: 1, confidence: 0.95 });
    expect(scenario.contact_types.billing).toMatchObject({
      channel: 'voice',
      priority: 2,
      weight: 1,
      head_start: 0,
      when_closed: { kind: 'turn_away' },
      balking: 0,
      service_level: { share: 0.8, within: 20, formula: 'offered', short_abandon: 5 },
      at_closing: 'serve_queue',
      backlog: 0,
    });
    expect(scenario.agent_groups.team).toMatchObject({
      skills: { billing: { rank: 1, after: 0, at_once: 1, slower_by: 0 } },
      shrinkage: 0,
      absence: 0,
      takes: 'by_rank',
      idle: 'longest',
      speed: 1,
    });
    expect(scenario).toMatchObject({
      busyness: 0,
      special_days: {},
      patterns: {},
      customers: {},
      self_service: {},
      expect: [],
      what_if: {},
      sweep: {},
      tornado: {},
    });
  });

  test('waits a channel its own time', () => {
    const within = (channel: string): number => {
      const text = `${DESK}`
        .replace('{ hours: office', `{ channel: ${channel}, hours: office`)
        .replace('patience: 4m, ', '');
      return sound(load({ 'main.yaml': text })).contact_types.billing!.service_level.within;
    };
    expect(['voice', 'chat', 'email'].map(within)).toEqual([20, 60, 86_400]);
  });
});

test('the starter scenario runs without a warning and is about forty lines', () => {
  const { resolved, faults, warnings } = loadScenario('starter.yaml', () => starterScenario());
  expect({ faults, warnings }).toEqual({ faults: [], warnings: [] });
  expect(resolved?.scenario.name).toBe('Support desk');
  expect(starterScenario()).toMatch(/^# yaml-language-server: \$schema=/);
  expect(starterScenario().split('\n').length).toBeLessThan(60);
});

test('every block of the grammar is read, and nothing is warned of twice', () => {
  const { resolved, faults, warnings } = loadScenario('full.yaml', fromDisk);
  expect(faults).toEqual([]);
  expect(resolved?.scenario.special_days).toEqual({
    '2026-04-03': { hours: 'closed', demand: 0.3 },
    '2026-03-06': { hours: 'office', demand: 0.8 },
  });
  expect(resolved!.scenario.contact_types.billing!.when_closed).toEqual({
    kind: 'come_back',
    come_back: 0.6,
    after: { distribution: 'exponential', mean: 1_800 },
  });
  expect(resolved!.scenario.contact_types.billing!.transfer).toEqual({ share: 0.07, to: { technical: 1 } });
  const messages = warnings.map(({ message }) => message);
  expect(new Set(messages).size).toBe(messages.length);
});

test('the other ways of writing things, and data files', () => {
  const loaded = loadScenario('base.yaml', fromDisk);
  const scenario = sound(loaded);
  expect(scenario.special_days).toEqual({
    '2026-03-09': { hours: 'closed', demand: 1 },
    '2026-03-10': { hours: 'closed', demand: 1 },
    '2026-03-11': { hours: 'office', demand: 1.5 },
  });
  expect(scenario.agent_groups.evening!.shifts![0]).toMatchObject({
    from: 72_000,
    to: 100_800,
    breaks: [
      { at: 7_200, length: 900, paid: true },
      { at: 14_400, paid: false },
    ],
  });
  expect(scenario.contact_types.night_line!.service_level).not.toHaveProperty('clock');
  expect(scenario.expect[0]).toEqual({
    text: 'billing.service_level >= 80 % each week in 90 % of runs',
    name: 'billing',
    metric: 'service_level',
    op: '>=',
    value: 0.8,
    each: 'week',
    in_runs: 0.9,
  });
  expect(scenario.expect[2]).toMatchObject({ metric: 'hold_time_p95', op: '<', value: 120 });
  const tables = loaded.resolved!.tables;
  expect(Object.keys(tables).sort()).toEqual([
    'data/calls.csv',
    'data/history.csv',
    'data/roster.csv',
    'data/talk.csv',
  ]);
  expect(tables['data/history.csv']).toMatchObject({
    kind: 'history',
    rows: 3,
    text: { contact_type: ['billing', 'billing', 'billing'] },
  });
  expect([...tables['data/history.csv']!.numbers.average_handle_time!]).toEqual([300, Number.NaN, 280]);
  expect([...tables['data/calls.csv']!.numbers.patience!]).toEqual([60, Number.NaN, 30]);
  expect([...tables['data/talk.csv']!.numbers.value!]).toEqual([120, 300, 95.5]);
});

describe('extends and change', () => {
  const change = (lines: string): string => `extends: desk.yaml\nchange:\n${lines.replace(/^/gm, '  ')}\n`;
  const changed = (lines: string, set: readonly string[] = []): Scenario =>
    sound(load({ 'main.yaml': change(lines), 'desk.yaml': DESK }, set));

  test('take the base over and change it by path', () => {
    const scenario = sound(loadScenario('variant.yaml', fromDisk));
    expect(scenario.name).toBe('Small desk with a campaign');
    expect(scenario.run).toMatchObject({ replications: 20, seed: 7 });
    expect(scenario.contact_types.night_line!.demand!.scale).toBe(1.3);
    expect(scenario.contact_types.billing!.patience).toMatchObject({ mean: 270 });
    expect(scenario.agent_groups.day!.count).toEqual({ 'mon-fri': { '08:00': 5, '10:00': 8, '17:00': 2 }, sat: 2 });
    expect(scenario.agent_groups.evening!.shifts![0]!.count).toBe(4);
    expect(scenario.hours.office!.sat).toEqual([{ from: 36_000, to: 50_400 }]);
    expect(scenario.contact_types.technical).not.toHaveProperty('retry');
    expect(scenario.agent_groups.extra).toMatchObject({ count: 2, speed: 1 });
  });

  test('act on every number of a table', () => {
    expect(changed('agent_groups.team.count: { add: 2 }').agent_groups.team!.count).toEqual({
      'mon-fri': { '07:00': 10, '09:00': 20 },
      sat: 8,
    });
    expect(changed('agent_groups.team.count: { times: 0.5 }').agent_groups.team!.count).toEqual({
      'mon-fri': { '07:00': 4, '09:00': 9 },
      sat: 3,
    });
  });

  test('add to a table of posts where there are any', () => {
    const base = DESK.replace('{ 07:00: 8, 09:00: 18 }', '{ 07:00: 8, 19:00: 0 }');
    const countWith = (written: string) =>
      sound(load({ 'main.yaml': base }, [`agent_groups.team.count=${written}`])).agent_groups.team!.count;
    expect(countWith('{ add: 1 }')).toEqual({ 'mon-fri': { '07:00': 9, '19:00': 0 }, sat: 7 });
    expect(countWith('{ add: -6 }')).toEqual({ 'mon-fri': { '07:00': 2, '19:00': 0 }, sat: 0 });
    expect(load({ 'main.yaml': base }, ['agent_groups.team.count={ add: -7 }']).faults).toHaveLength(1);
    const flat = sound(
      load({ 'main.yaml': base }, ['agent_groups.team.count=0', 'agent_groups.team.count={ add: 1 }']),
    );
    expect(flat.agent_groups.team!.count).toBe(1);
  });

  test('apply after defaults fill, and a star stands for every name', () => {
    expect(changed('contact_types.*.demand.scale: { times: 1.3 }').contact_types.billing!.demand!.scale).toBe(1.3);
    expect(
      changed('contact_types.*.service_level.within: { add: 10s }').contact_types.billing!.service_level.within,
    ).toBe(30);
  });

  test('read a new value as at its own place', () => {
    const scenario = changed(
      'contact_types.billing.handle: 7m\nagent_groups.team.count: 9\ncontact_types.billing.when_closed: { come_back: 50%, after: 1h }',
    );
    expect(scenario.contact_types.billing!.handle).toEqual({ talk: { distribution: 'exponential', mean: 420 } });
    expect(scenario.agent_groups.team!.count).toBe(9);
    expect(scenario.contact_types.billing!.when_closed).toMatchObject({ kind: 'come_back', come_back: 0.5 });
  });

  test('a null takes out, and gives a field its default back', () => {
    const scenario = changed(
      'contact_types.billing.patience: null\nclock.days: null\ncontact_types.billing.service_level.within: 90s',
    );
    expect(scenario.contact_types.billing).not.toHaveProperty('patience');
    expect(scenario.clock.days).toBe(7);
    expect(scenario.contact_types.billing!.service_level.within).toBe(90);
  });

  test('go through several files, the base first, settings last', () => {
    const files = {
      'main.yaml': 'extends: shared/middle.yaml\nchange: { agent_groups.team.count: { add: 1 } }\n',
      'shared/middle.yaml':
        'extends: base/desk.yaml\nname: Middle\nrun: { seed: 3 }\nchange: { agent_groups.team.count: 10 }\n',
      'shared/base/desk.yaml': DESK,
    };
    const scenario = sound(load(files));
    expect([scenario.name, scenario.run.seed, scenario.agent_groups.team!.count]).toEqual(['Middle', 3, 11]);
    expect(sound(load(files, ['agent_groups.team.count={ times: 2 }', 'run.seed=4'])).agent_groups.team!.count).toBe(
      22,
    );
  });

  test('seek a data file beside the file that names it', () => {
    const files = {
      'main.yaml': 'extends: shared/desk.yaml\nchange: { agent_groups.team.count: { file: own.csv } }\n',
      'own.csv': 'start,agent_group,count\n2026-03-02T09:00,team,3\n',
      'shared/desk.yaml': `${DESK.replace('{ mean: 5m, cv: 0.9 }', '{ file: data/talk.csv }')}what_if: { other: { change: { contact_types.billing.handle: { file: data/other.csv } } } }\n`,
      'shared/data/talk.csv': 'value\n60\n',
      'shared/data/other.csv': 'value\n90\n',
    };
    const { resolved, faults } = load(files);
    expect(faults).toEqual([]);
    expect(Object.keys(resolved!.tables).sort()).toEqual(['own.csv', 'shared/data/other.csv', 'shared/data/talk.csv']);
    expect(resolved!.scenario.contact_types.billing!.handle.talk).toEqual({
      distribution: 'empirical',
      file: 'shared/data/talk.csv',
    });
    expect(resolved!.scenario.what_if.other!.folder).toBe('shared');
  });

  test('say a fault where it stands, be it the base, the change or a setting', () => {
    const faultOf = (loaded: Loaded): string => formatFault(loaded.faults[0]!).split('\n')[0]!;
    expect(faultOf(load({ 'main.yaml': change('contact_types.billing.hours: offic'), 'desk.yaml': DESK }))).toBe(
      'main.yaml:3:32  contact_types.billing.hours',
    );
    expect(faultOf(load({ 'main.yaml': change('run.seed: 3'), 'desk.yaml': DESK.replace('4m', '4') }))).toBe(
      'desk.yaml:5:70  contact_types.billing.patience',
    );
    expect(faultOf(load({ 'main.yaml': DESK }, ['agent_groups.team.cuont=3']))).toBe(
      '--set:1:1  agent_groups.team.cuont',
    );
  });
});

describe('settings', () => {
  const faultsOf = (...set: string[]): string[] =>
    load({ 'main.yaml': DESK }, set).faults.map(
      ({ line, column, message, suggestion }) => `${line}:${column} ${message}${suggestion ? ` (${suggestion})` : ''}`,
    );

  test.each([
    ['run.seed={ add: 2 ', '1:19 the value is not valid YAML: Flow map must end with a }'],
    ['clock.interval', '1:1 expected path=value, found "clock.interval"'],
    ['contact_types.billing.patience=3min', '1:1 expected a duration, found "3min" (3m)'],
    ['contact_types.billing.patience=1 hour 30 minutes', '1:1 expected a duration, found "1 hour 30 minutes" (1h30m)'],
    ['contact_types.billing.demand.volume=4200/fortnight', '1:1 unknown unit of time "fortnight"'],
    ['run.seed=4294967296', '1:1 4,294,967,296 is above 4,294,967,295'],
    [
      'contact_types.billing.patience={ times: 2 }',
      '1:1 "times" acts on a quantity, and contact_types.billing.patience is a table; name the quantity, such as contact_types.billing.patience.mean',
    ],
  ])('%s', (setting, message) => {
    expect(faultsOf(setting)).toEqual([message]);
  });

  test('are told apart', () => {
    expect(faultsOf('run.seed=4', 'clock')).toEqual(['2:1 expected path=value, found "clock"']);
  });

  test('take the places of a list in brackets', () => {
    const shifts = '[{ count: 2, from: 09:00, to: 12:00 }, { count: 3, from: 12:00, to: 17:00 }]';
    const text = DESK.replace(/count: \{.*6 \}/, `shifts: ${shifts}`);
    const countsOf = (set: string): (number | undefined)[] | undefined =>
      load({ 'main.yaml': text }, [set]).resolved?.scenario.agent_groups.team?.shifts?.map(({ count }) => count);
    expect(countsOf('agent_groups.team.shifts[1].count=7')).toEqual([2, 7]);
    expect(countsOf('agent_groups.team.shifts[].count={ add: 1 }')).toEqual([3, 4]);
    expect(countsOf('agent_groups.team.shifts.0.count=1')).toEqual([1, 3]);
  });
});

describe('run.until', () => {
  const faultsOf = (metric: string, halfWidth: string): string[] =>
    load({ 'main.yaml': `${DESK}\nrun: { until: { metric: ${metric}, half_width: ${halfWidth} } }\n` }).faults.map(
      ({ path, message }) => `${path}: ${message}`,
    );

  test('takes a half-width in the unit of its metric', () => {
    expect(faultsOf('billing.service_level', '0.4%')).toEqual([]);
    expect(faultsOf('billing.service_level', '0.004')).toEqual([]);
    expect(faultsOf('billing.average_speed_of_answer', '2s')).toEqual([]);
    expect(faultsOf('billing.service_level', '2s')).toEqual([
      'run.until.half_width: "service_level" is measured in shares',
    ]);
    expect(faultsOf('billing.average_speed_of_answer', '1%')).toEqual([
      'run.until.half_width: "average_speed_of_answer" is measured in time',
    ]);
    expect(faultsOf('billing.service_level', '0%')).toEqual(['run.until.half_width: 0 % is not above 0 %']);
  });

  test('reads it into the unit of the results', () => {
    const { resolved } = load({
      'main.yaml': `${DESK}\nrun: { until: { metric: billing.service_level, half_width: 0.4% } }\n`,
    });
    expect(resolved!.scenario.run.until!.half_width).toBe(0.004);
  });
});

test('a break at a time of day', () => {
  const shifts = '[{ count: 2, from: 09:00, to: 17:00, breaks: [{ at: 12:30, length: 30m }] }]';
  const { faults } = load({ 'main.yaml': DESK.replace(/count: \{.*6 \}/, `shifts: ${shifts}`) });
  expect(faults.map(({ message }) => message)).toEqual([
    '"12:30" is a time of day, and a break counts from the start of its shift',
  ]);
});

describe('warnings', () => {
  const allWarningsOf = (text: string): string[] =>
    load({ 'main.yaml': text }).warnings.map(({ path, message }) => `${path}: ${message}`);
  /** Beside that the desk's demand is flat, of which there is a test of its own. */
  const warningsOf = (text: string): string[] =>
    allWarningsOf(text).filter((warning) => !warning.endsWith('around the clock'));

  test('of a load that nobody can bear', () => {
    // 40,320 cases a week of 5 minutes in 42.5 open hours; a flat demand puts a quarter of the week into them.
    const text = DESK.replace('1008/week', '40320/week')
      .replace('patience: 4m, ', '')
      .replace('{ mon-fri: { 07:00: 8, 09:00: 18 }, sat: 6 }, ', '10, hours: office, ');
    expect(warningsOf(text)).toEqual([
      'contact_types.billing: 20 erlangs for at most 10 agents and nobody abandons, so the queue grows without end',
    ]);
    expect(warningsOf(text.replace('handle:', 'patience: 4m, handle:'))).toEqual([]);
    expect(warningsOf(text.replace('40320', '20000'))).toEqual([]);
  });

  test('of a flat demand that comes while its type is closed', () => {
    const flat = DESK.replace('{ mon-fri: { 07:00: 8, 09:00: 18 }, sat: 6 }, ', '10, hours: office, ');
    expect(allWarningsOf(flat)).toEqual([
      'contact_types.billing.demand: 75 % of the demand for "billing" comes while "office" is closed, for without a `pattern` it is even around the clock',
    ]);
    const open = flat.replace(/office: \{[^}]*\}/, 'office: { mon-sun: 00:00-23:00 }');
    expect(allWarningsOf(open)).toEqual([]);
    const patterned = flat.replace('1008/week', '1008/week, pattern: noon');
    expect(allWarningsOf(`${patterned}\npatterns: { noon: { day: { 00:00: 0, 12:00: 1, 13:00: 0 } } }\n`)).toEqual([]);
    const messages = flat
      .replace('billing:', 'letters: { channel: email, handle: 2m }\n  billing:')
      .replace('handle:', 'when_closed: { leave_message: letters }, handle:');
    expect(allWarningsOf(messages).join()).not.toContain('around the clock');
  });

  test('of a type that nobody serves and a skill that nobody needs', () => {
    const text = DESK.replace(
      'agent_groups:',
      '  orphan: { demand: { volume: 1/day }, handle: 1m }\n  idle: { handle: 1m }\nagent_groups:',
    ).replace('[billing]', '[billing, idle]');
    expect(warningsOf(text)).toEqual([
      'contact_types.orphan: no agent group has the skill "orphan", so its contacts wait in vain',
      'contact_types.idle: "idle" is asked by nobody: it has no demand and nothing leads to it',
    ]);
  });

  test('of messages that meet closed hours again', () => {
    const message = '  message: { hours: HOURS, handle: 5m }\nagent_groups:';
    const text = (hours: string) =>
      DESK.replace('hours: office,', 'hours: office, when_closed: { leave_message: message },')
        .replace('17:30 }', '17:30 }, noon: { mon-fri: 12:00-13:00 }, late: { mon-fri: 12:00-18:00 }')
        .replace('agent_groups:', message.replace('HOURS', hours))
        .replace('[billing]', '[billing, message]');
    const warning =
      'contact_types.billing.when_closed: "message" is closed whenever "billing" is, so its messages are turned away; leave out its hours';
    expect(warningsOf(text('office'))).toEqual([warning]);
    expect(warningsOf(text('noon'))).toEqual([warning]);
    expect(warningsOf(text('late'))).toEqual([]);
    expect(warningsOf(text('always'))).toEqual([]);
    const back = text('office').replace(
      'hours: office, handle',
      'hours: office, when_closed: { come_back: 90%, after: 1m }, handle',
    );
    expect(warningsOf(back)).toEqual([]);
  });

  test('of a target that the scenario gives nothing to judge by', () => {
    const expecting = (target: string, block = '') => `${DESK}\nexpect: [${target}]\n${block}`;
    expect(warningsOf(expecting('csat >= 4'))).toEqual(['expect.0: "csat" is known only with `experience`']);
    expect(warningsOf(expecting('csat >= 4', 'experience: {}'))).toEqual([]);
    expect(warningsOf(expecting('agent_satisfaction >= 4', 'experience: {}'))).toEqual([
      'expect.0: "agent_satisfaction" is known only with `experience.agents`',
    ]);
    expect(warningsOf(expecting('value_at_risk <= 4000', 'experience: {}'))).toEqual([
      'expect.0: "value_at_risk" is known only with a `lifetime_value` of customers',
    ]);
  });

  test('of self-service that nobody names, of outages that no one sees, of several calls at once', () => {
    const bot = (rest: string) =>
      `${DESK}\nself_service: { bot: { kind: bot, session_time: 2m, solved: 40%, ${rest} } }`;
    const outage = (from: string, to: string) => bot(`outages: [{ from: ${from}, to: ${to} }]`);
    const unused = 'self_service.bot: no contact type has `self_service: bot`, so nobody tries it';
    const unseen = 'self_service.bot.outages.0: the outage lies outside the counted days';
    expect(warningsOf(bot(''))).toEqual([unused]);
    expect(warningsOf(bot('').replace('hours: office,', 'hours: office, self_service: bot,'))).toEqual([]);
    expect(warningsOf(outage('2020-01-01 10:00', '2020-01-01 12:00'))).toEqual([unused, unseen]);
    expect(warningsOf(DESK.replace('[billing]', '{ billing: { at_once: 3 } }'))).toEqual([
      'agent_groups.team.skills.billing.at_once: "at_once" has no effect on voice: only chats are held several at once',
    ]);
  });
});

test('a file that cannot be read is a fault of its own', () => {
  const { faults } = loadScenario('gone.yaml', () => {
    throw new Error('ENOENT');
  });
  expect(faults).toEqual([{ file: 'gone.yaml', line: 1, column: 1, path: '', message: 'cannot read "gone.yaml"' }]);
});

test('hostile texts end quickly', () => {
  const start = performance.now();
  for (const text of [
    '['.repeat(1_000_000),
    '{'.repeat(1_000_000),
    '- '.repeat(500_000),
    'x'.repeat(3_000_000),
    '\0'.repeat(100_000),
    'a: '.repeat(20_000),
  ]) {
    expect(load({ 'main.yaml': text }).faults.length).toBeGreaterThan(0);
  }
  // Generous for a busy machine; without the guards any one of them takes longer.
  expect(performance.now() - start).toBeLessThan(5_000);
});

describe('variants', () => {
  const variants = (changes: string) =>
    `${DESK.replace(/count: \{.*\}, skills/, 'count: 1, skills')}what_if: ${changes}\n`;
  const fewer =
    '{ fewer: { change: { agent_groups.team.count: { add: -2 } } }, more: { change: { agent_groups.team.count: 3 } } }';
  const loaded = (asked?: readonly string[]) =>
    loadScenario('main.yaml', () => variants(fewer), asked === undefined ? {} : { variants: asked });

  test.each([[undefined], [['fewer']], [['more', 'fewer']]])(
    'a faulty one is at fault where it is asked for: %s',
    (asked) => {
      const { resolved, faults, warnings } = loaded(asked);
      expect(resolved).toBeUndefined();
      expect(faults.map(({ path }) => path)).toEqual(['what_if.fewer.change.agent_groups.team.count']);
      expect(warnings.filter(({ path }) => path.startsWith('what_if'))).toEqual([]);
    },
  );

  test.each([[[]], [['more']]])('and else a warning: %s', (asked) => {
    const { resolved, faults, warnings } = loaded(asked);
    expect(faults).toEqual([]);
    expect(resolved!.scenario.what_if).toHaveProperty('fewer');
    expect(warnings.map(({ path }) => path)).toContain('what_if.fewer.change.agent_groups.team.count');
  });

  test('are looked through together with a plan at fault, as far as that is no reason', () => {
    const changes =
      '{ a: { change: { agent_groups.tem.count: 1 } }, b: { change: { contact_types.bill.patience: 1m } }, c: { change: { agent_groups.team.count: -1 } } }';
    const text = variants(changes).replace('patience: 4m', 'patiense: 4m');
    const { faults } = loadScenario('main.yaml', () => text);
    // `b` may lead nowhere only because something in its block was taken out.
    expect(faults.map(({ path }) => path)).toEqual([
      'contact_types.billing.patiense',
      'what_if.a.change.agent_groups.tem.count',
      'what_if.c.change.agent_groups.team.count',
    ]);
  });
});
