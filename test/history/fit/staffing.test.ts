/** Agents on duty told from service records: worked cases, and a desk whose roster is known. */
import { describe, expect, it } from 'vitest';
import { ABANDONED, ANSWERED, type ContactTable, NO_AGENT } from '../../../src/history/contact-record.ts';
import { fitStaffing } from '../../../src/history/fit/staffing/fit-staffing.ts';
import { inferStaffing, staffingEvidence } from '../../../src/history/fit/staffing/infer-staffing.ts';
import { rosterCsv, rosterOf } from '../../../src/history/fit/staffing/roster.ts';
import { knownScenario, loggedRun } from './logged-run.ts';

interface Call {
  readonly arrival: number;
  readonly wait?: number;
  readonly handle?: number;
  readonly agent?: number;
  readonly type?: number;
}

function logOf(calls: readonly Call[], types = 1, agents = 2): ContactTable {
  const column = (value: (call: Call) => number) => Float64Array.from(calls, value);
  return {
    rows: calls.length,
    timezone: 'UTC',
    contactTypes: Array.from({ length: types }, (_, k) => ({
      name: `type_${k}`,
      label: `T${k}`,
      channel: 'voice' as const,
    })),
    contactType: Uint16Array.from(calls, ({ type = 0 }) => type),
    arrival: column(({ arrival }) => arrival),
    wait: column(({ wait = 0 }) => wait),
    handle: column(({ handle }) => handle ?? Number.NaN),
    end: column(({ arrival, wait = 0, handle = 0 }) => arrival + wait + handle),
    outcome: Uint8Array.from(calls, ({ handle }) => (handle === undefined ? ABANDONED : ANSWERED)),
    agents: Array.from({ length: agents }, (_, k) => `A${k}`),
    agent: Uint16Array.from(calls, ({ agent }) => agent ?? NO_AGENT),
    customer: undefined,
    priority: undefined,
    reopens: undefined,
    satisfaction: undefined,
  };
}

const rule = { queueStood: 60, long: 1800 };

describe('gaps between services', () => {
  const duty = (calls: readonly Call[]) => {
    const [found] = inferStaffing(staffingEvidence(logOf(calls))!, rule);
    return Array.from(found!.times, (time, k) => [time, found!.counts[k]]);
  };

  it('are idle time where nobody waited', () => {
    expect(
      duty([
        { arrival: 0, handle: 100, agent: 0 },
        { arrival: 1000, handle: 100, agent: 0 },
      ]),
    ).toEqual([
      [0, 1],
      [1100, 0],
    ]);
  });

  it('are a break where somebody stood in the queue for too long', () => {
    expect(
      duty([
        { arrival: 0, handle: 100, agent: 0 },
        { arrival: 300, wait: 61 },
        { arrival: 1000, handle: 100, agent: 0 },
      ]),
    ).toEqual([
      [0, 1],
      [100, 0],
      [1000, 1],
      [1100, 0],
    ]);
  });

  it('are a break where they are long', () => {
    expect(
      duty([
        { arrival: 0, handle: 100, agent: 0 },
        { arrival: 1901, handle: 100, agent: 0 },
      ]),
    ).toHaveLength(4);
  });

  it('take up a service that names nobody', () => {
    const evidence = staffingEvidence(
      logOf([
        { arrival: 0, handle: 100, agent: 0 },
        { arrival: 300, handle: 100 },
        { arrival: 1000, handle: 100, agent: 0 },
        { arrival: 5000, handle: 100 },
      ]),
    )!;
    expect(evidence.work.placed).toBe(1);
    expect(evidence.work.unplaced.starts).toEqual([5000]);
  });
});

describe('groups', () => {
  it('are agents joined by types that they share', () => {
    const calls = [0, 1, 2, 3].flatMap((agent) =>
      Array.from({ length: 10 }, (_, k) => ({ arrival: 100 * k, handle: 10, agent, type: agent < 2 ? k % 2 : 2 })),
    );
    calls.sort((a, b) => a.arrival - b.arrival);
    const { groups } = staffingEvidence(logOf(calls, 3, 4))!;
    expect(groups.map(({ name, agents, types }) => [name, agents, types])).toEqual([
      ['type_0_agents', [0, 1], [0, 1]],
      ['type_2_agents', [2, 3], [2]],
    ]);
  });

  it('are not told where no agent is named', () => {
    expect(staffingEvidence({ ...logOf([{ arrival: 0, handle: 1 }]), agents: [], agent: undefined })).toBeUndefined();
  });
});

describe('rosters', () => {
  it('are whole agents whose mean over time is kept', () => {
    const group = { name: 'agents', agents: [0], types: [0] };
    const onDuty = { group, times: Float64Array.of(0, 450, 1200), counts: Int32Array.of(3, 2, 0) };
    const roster = rosterOf(onDuty, 0, 1500, 300);
    expect([...roster.means]).toEqual([3, 2.5, 2, 2, 0]);
    expect([...roster.counts]).toEqual([3, 3, 2, 2, 0]);
    expect(rosterCsv([roster], 'UTC').split('\n').slice(0, 2)).toEqual([
      'start,agent_group,count',
      '1970-01-01T00:00:00+00:00,agents,3',
    ]);
  });
});

describe('a desk whose roster is known', () => {
  const known = knownScenario(`
name: known roster
clock: { start: 2026-03-02, days: 4, timezone: UTC, interval: 15m, warm_up: 0d, run_out: 1d }
hours: { day: { mon-sun: 08:00-20:00 } }
contact_types:
  calls: { hours: day, demand: { volume: 9000/week }, handle: 4m, patience: 3m }
agent_groups:
  team: { hours: day, skills: [calls], count: { mon-sun: { 08:00: 4, 12:00: 6, 14:00: 2, 14:05: 6, 16:00: 4, 17:00: 2, 17:05: 4, 20:00: 0 } } }
`);
  const posts = [
    [0, 0],
    [8, 4],
    [12, 6],
    [14, 2],
    [14 + 1 / 12, 6],
    [16, 4],
    [17, 2],
    [17 + 1 / 12, 4],
    [20, 0],
  ] as const;
  const { contacts } = loggedRun(known, 5);
  const laws = [
    {
      handle: { distribution: 'exponential', mean: 240 },
      patience: { distribution: 'exponential', mean: 180 },
      balking: 0,
    },
  ];
  const found = fitStaffing({ contacts: contacts!, laws, first: 20_514, days: 4 })!;

  it('is found, between what was busy and what was there', { timeout: 60_000 }, () => {
    const { means, interval } = found.rosters[0]!;
    const rowsOfDay = means.length / 4;
    let [inferred, there, busy] = [0, 0, 0];
    means.forEach((mean, row) => {
      const hour = ((row % rowsOfDay) * interval) / 3600;
      inferred += mean;
      there += posts.findLast(([from]) => from <= hour + 1e-9)![1];
    });
    for (const handle of contacts!.handle) busy += (handle || 0) / interval;
    expect(inferred).toBeGreaterThan(busy);
    // A call in hand at the end of a stretch adds to it; idle time before the first and after the last is not seen:
    // a call's four minutes for each of the 14 stretches a day, of 55 hours, are less than 2 %.
    expect(inferred).toBeLessThan(there * 1.02);
    expect(inferred).toBeGreaterThan(there * 0.98);
  });

  it('is simulated with the abandonment that happened, by the rule that was chosen', () => {
    const { tried, actual } = found.calibration;
    expect(tried).toHaveLength(24);
    // Within three points a day, which is what a misfit of one stands for.
    expect(tried[0]!.misfit).toBeLessThan(1);
    expect(Math.abs(tried[0]!.abandonment - actual.abandonment)).toBeLessThan(0.03);
    expect(tried.at(-1)!.misfit).toBeGreaterThan(tried[0]!.misfit);
  });
});
