import { describe, expect, it } from 'vitest';
import { runReport } from '../../../src/report/run/run-report.ts';
import type { Paint } from '../../../src/report/terminal/paint.ts';
import { width } from '../../../src/report/terminal/text-table.ts';
import { context, estimate, judged, results, scenario, targets } from './fixture.ts';

const mixed = context([
  judged(targets.level, 'met'),
  judged(targets.days, 'met', false, { share_of_runs: estimate(1, 0), runs_held: 40 }),
  judged(targets.abandonment, 'met', true),
  judged(targets.occupancy, 'missed'),
]);

const longName = 'billing_for_enterprise_customers_of_the_northern_region';
const wide = context(
  [
    judged(
      { ...targets.level, text: `${longName}.service_level >= 80% each interval in 90% of runs`, name: longName },
      'missed',
    ),
  ],
  {
    results: {
      ...results,
      scenario: {
        name: 'A support desk with a name that goes on for far longer than any line of a report could ever hold',
      },
      replications: 1000,
      total: {
        ...results.total,
        cases: estimate(12_345_678, 4100),
        offered: estimate(11_345_678, 4200),
        hold_time_longest: estimate(7300, 60),
      },
      contact_types: {
        [longName]: {
          offered: estimate(9_345_678, 4200),
          service_level: estimate(0.8123, 0.004),
          abandonment_rate: estimate(0.0234, 0.001),
          service_level_target: { share: 0.85, within: 20, formula: 'offered', verdict: 'missed' },
          blocking_rate: estimate(0.0012, 0.0002),
          hold_time: estimate(754, 6),
          average_handle_time: estimate(2954, 7),
        },
      },
      agent_groups: { [longName]: results.agent_groups.generalists! },
      intervals: results.intervals.map(({ start, contact_types }) => ({
        start,
        contact_types: { [longName]: contact_types.billing! },
      })),
      targets: [
        {
          expect: `${longName}.service_level >= 80% each interval in 90% of runs`,
          verdict: 'missed',
          too_close: false,
          estimate: estimate(0.31, 0.02),
          worst: '2027-01-04T09:00:00+00:00',
          share_of_runs: estimate(0.31, 0.02),
          runs_held: 310,
          kept_by_runs: estimate(0.22, 0.03),
        },
      ],
    },
    scenario: {
      ...scenario,
      clock: { ...scenario.clock, start: '2026-12-30', days: 30 },
      expect: [
        {
          ...targets.days,
          text: `${longName}.service_level >= 80% each interval in 90% of runs`,
          name: longName,
          each: 'interval',
          value: 0.8,
        },
      ],
      contact_types: {
        [longName]: scenario.contact_types.billing!,
        chat: { ...scenario.contact_types.billing!, channel: 'chat' },
      },
    },
  },
);

describe('runReport', () => {
  it.each([
    ['mixed verdicts', 'mixed', mixed],
    ['no targets', 'no-targets', context()],
    ['long names and large numbers', 'wide', wide],
    [
      'a single run',
      'single-run',
      context([], { results: { ...results, replications: 1, total: { offered: estimate(4310) } } }),
    ],
  ])('%s', async (_, name, input) => {
    await expect(runReport(input)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it.each([
    ['mixed', mixed],
    ['wide', wide],
    ['no targets', context()],
  ])('keeps to 100 columns and ends no line with a space: %s', (_, input) => {
    for (const line of runReport(input).split('\n')) {
      expect(width(line), line).toBeLessThanOrEqual(100);
      expect(line).toBe(line.trimEnd());
    }
  });

  it('cuts no target, and keeps every column of the contact types', () => {
    const text = runReport(wide);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      `✗ ${longName}.service_level >= 80 % each interval in 90 % of runs 310 of 1,000`,
    );
    expect(text.replaceAll(/\s+/g, ' ')).toContain('missed, worst Mon 4 January 09:00');
    for (const heading of ['offered', 'abandoned', 'blocked', 'hold time', 'handle time']) {
      expect(text).toContain(heading);
    }
    expect(text).toContain('49 min 14 s');
  });

  it('sets a verdict that does not fit onto a line of its own', () => {
    const each = `calls_from_abroad.service_level >= 80% each interval`.replace('calls', 'urgent_calls_and_messages');
    const { in_runs: _, ...days } = targets.days;
    const target = { ...days, text: each, each: 'interval' } as const;
    const text = runReport(
      context([judged(target, 'missed', true, { estimate: estimate(0.016), worst: '2026-03-04T09:00:00+00:00' })]),
    );
    expect(text).toContain(
      '  ≈ urgent_calls_and_messages_from_abroad.service_level >= 80 % each interval   1.6 %\n' +
        '      missed by 68.4 points, too close, worst Wed 4 March 09:00\n',
    );
  });

  it.each([
    ['mixed', mixed],
    ['wide', wide],
  ])('says the same in colour as without: %s', (_, input) => {
    const esc = String.fromCharCode(27);
    const colour = (code: number) => (text: string) => `${esc}[${code}m${text}${esc}[0m`;
    const paint: Paint = { answer: colour(36), alarm: colour(31), strong: colour(1), faint: colour(2) };
    const painted = runReport(input, paint);
    expect(painted).toContain(`${esc}[31m✗`);
    expect(painted.replaceAll(new RegExp(`${esc}\\[\\d+m`, 'g'), '')).toBe(runReport(input));
  });

  it('says by which formula and clock a service level is counted, where it is not the usual', () => {
    const { billing } = scenario.contact_types;
    const level = { ...billing!.service_level, formula: 'patient', clock: 'office' } as const;
    const input = context([], {
      scenario: {
        ...scenario,
        contact_types: { ...scenario.contact_types, billing: { ...billing!, service_level: level } },
      },
    });
    expect(runReport(input).replaceAll(/\s+/g, ' ')).toContain(
      'Service level of billing: formula patient, waits counted in the open hours of office.',
    );
  });

  it('suggests a command that keeps the options, over several lines where it is long', () => {
    const set = ['contact_types.billing.patience=2 min', 'agent_groups.generalists.count=18', 'busyness=0.1'];
    const given = { set, seed: 7, replications: 100 };
    const text = runReport(context([judged(targets.hold, 'missed')], { given }));
    expect(text.slice(text.indexOf('Next:'))).toBe(
      [
        "Next: staffcurve run scenarios/desk.yaml --set 'contact_types.billing.patience=2 min' \\",
        '        --set busyness=0.1 --seed 7 --replications 100 --set agent_groups.generalists.count=19\n',
      ].join('\n'),
    );
    const held = runReport(context([], { given: { set: [], seed: 7 } }));
    expect(held).toContain(
      'Next: staffcurve run scenarios/desk.yaml --seed 7 --csv results   every interval, as tables',
    );
  });

  it('suggests one agent more only where something was judged and found wanting', () => {
    const chat = { ...targets.level, text: 'chat.service_level >= 80%', name: 'chat' };
    expect(runReport(context([judged(chat, 'missed')]))).not.toContain('--set');
    expect(runReport(context([judged(targets.hold, 'missed')]))).toContain('--set agent_groups.generalists.count=19');
    expect(runReport(context([], { path: "my desk's.yaml" }))).toContain("staffcurve run 'my desk'\\''s.yaml' --csv");
  });
});

describe('the whole life of a case', () => {
  const parts = {
    ...results,
    contact_types: {
      ...results.contact_types,
      email: {
        channel: 'email',
        called_back: estimate(0, 0),
        backlog: estimate(21.2, 0.6),
        backlog_longest: estimate(85, 3),
        backlog_age: estimate(24_840, 300),
        first_response_time: estimate(9360, 200),
        first_response_time_open_hours: estimate(526, 9),
      },
      call: { channel: 'voice', called_back: estimate(31, 2), callback_delay: estimate(184, 12) },
    },
    self_service: {
      help_centre: {
        visits: estimate(960, 19),
        refused: estimate(0, 0),
        self_solved: estimate(492, 11),
        falsely_solved: estimate(30, 2),
        gave_up: estimate(54, 2),
        passed_on: estimate(384, 9),
        containment_rate: estimate(0.6, 0.005),
        load_avoided: estimate(39.3, 1.1),
        load_avoided_fte: estimate(1.05, 0.03),
        load_avoided_naive: estimate(49.2, 1.2),
      },
    },
    customers: {
      europe: { cases: estimate(3375, 30), resolution_rate: estimate(0.866, 0.002) },
      americas: { cases: estimate(1449, 20), resolution_rate: estimate(0.798, 0.003) },
    },
  };
  const email = { ...scenario.contact_types.billing!, channel: 'email' as const };
  const text = runReport(
    context([], {
      results: parts,
      scenario: { ...scenario, contact_types: { ...scenario.contact_types, email } },
    }),
  );

  it('tells the backlog, callbacks, self-service and customers, each where there is any', () => {
    expect(text).toMatch(/email +21\.2 +85 +6\.9 h +2\.6 h +8 min 46 s/);
    expect(text).toMatch(/call +31 +3 min 04 s/);
    expect(text).toMatch(/help_centre +960 +492 +30 +54 +384 +60\.0 %/);
    expect(text).toMatch(/help_centre +39 h +1\.1 +49 h/);
    expect(text).toMatch(/europe +3,375 +86\.6 %/);
  });

  it('and nothing of them where there is none', () => {
    const plain = runReport(context([]));
    for (const heading of ['Backlog', 'Callbacks', 'Self-service', 'Customers']) expect(plain).not.toContain(heading);
  });
});
