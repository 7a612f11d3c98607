/** Help centres and bots as numbers: coverage by hand, a ramp day by day, outages joined. */
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/scenario/build/build-plan.ts';
import { coverageOf } from '../../../src/scenario/build/self-services.ts';
import type { Bot, HelpCentre, Scenario } from '../../../src/scenario/scenario.ts';
import {
  agentGroup,
  contactType,
  DAY,
  exponential,
  HOUR,
  plainClock,
  resolve,
  scenarioOf,
  volume,
} from './fixtures.ts';

const helpCentre: HelpCentre = {
  kind: 'help_centre',
  tried_first: 0.55,
  articles: 2,
  reasons: 4,
  popularity: 1,
  read_time: exponential(180),
  solved: 0.7,
  gives_up: 0.12,
  residue: 1.15,
};
const bot: Bot = {
  kind: 'bot',
  tried_first: 0.3,
  sessions: 60,
  when_full: 'wait',
  session_time: exponential(150),
  solved: 0.45,
  reasons: {},
  false_solved: { share: 0.1, after: exponential(72_000) },
  gives_up: 0.08,
  residue: 1.2,
  outages: [],
};

function planOf(changes: Partial<Scenario>) {
  return buildPlan(resolve(scenarioOf(changes)));
}

describe('coverage', () => {
  it.each([
    // 1 + 1/2 of 1 + 1/2 + 1/3 + 1/4.
    [2, 4, 1, 1.5 / (25 / 12)],
    [180, 600, 0, 0.3],
    [0, 600, 0.9, 0],
    [600, 600, 0.9, 1],
    [700, 600, 0.9, 1],
    [1, 2, 2, 0.8],
  ])('%s articles on %s reasons with exponent %s', (articles, reasons, exponent, share) => {
    expect(coverageOf(articles, reasons, exponent)).toBeCloseTo(share, 14);
  });

  it('grows by less with each article', () => {
    const gains = [1, 2, 3, 4, 5].map((articles) => coverageOf(articles, 50, 0.9) - coverageOf(articles - 1, 50, 0.9));
    for (let k = 1; k < gains.length; k++) expect(gains[k]!).toBeLessThan(gains[k - 1]!);
  });
});

describe('self-service', () => {
  it('a help centre covers what its articles reach, always and for everyone', () => {
    const [plan] = planOf({ self_service: { guide: helpCentre } }).selfServices;
    expect(plan).toMatchObject({
      name: 'guide',
      kind: 'help_centre',
      triedFirst: 0.55,
      covered: expect.closeTo(0.72, 12),
      reasons: [],
      falseSolved: undefined,
      givesUp: 0.12,
      residue: 1.15,
      sessions: Number.POSITIVE_INFINITY,
    });
    expect(plan!.visit.distribution.mean).toBe(180);
    expect([...plan!.solved.values]).toEqual([0.7]);
  });

  it('a bot covers everything, with sessions, reasons of its own and returns of the falsely solved', () => {
    const reasons = { password: { share: 0.3, solved: 0.8 }, invoice: { share: 0.2, solved: 0.1 } };
    const [plan] = planOf({ self_service: { bot: { ...bot, reasons } } }).selfServices;
    expect(plan).toMatchObject({
      kind: 'bot',
      covered: 1,
      sessions: 60,
      whenFull: 'wait',
      reasons: [
        { share: 0.3, solved: 0.8 },
        { share: 0.2, solved: 0.1 },
      ],
    });
    expect(plan!.falseSolved!.share).toBe(0.1);
    expect(plan!.falseSolved!.after.distribution.mean).toBe(72_000);
  });

  it('a ramp goes linearly from date to date, one value a day', () => {
    const solved = { '2026-06-03': 0.3, '2026-06-07': 0.5 };
    const [plan] = planOf({ self_service: { bot: { ...bot, solved } } }).selfServices;
    const { times, values } = plan!.solved;
    expect([...times]).toEqual([0, 3 * DAY, 4 * DAY, 5 * DAY, 6 * DAY]);
    [0.3, 0.35, 0.4, 0.45, 0.5].forEach((value, k) => {
      expect(values[k]).toBeCloseTo(value, 14);
    });
  });

  it('outages are seconds, those that overlap joined, in the time of the place', () => {
    const outages = [
      { from: '2026-06-02 12:00', to: '2026-06-02 14:00' },
      { from: '2026-06-01 10:00', to: '2026-06-01 11:30' },
      { from: '2026-06-02 13:00', to: '2026-06-02 15:00' },
    ];
    const [plan] = planOf({ self_service: { bot: { ...bot, outages } } }).selfServices;
    expect([...plan!.outages.starts]).toEqual([10 * HOUR, DAY + 12 * HOUR]);
    expect([...plan!.outages.ends]).toEqual([11.5 * HOUR, DAY + 15 * HOUR]);
  });

  it('a type names its own; exact arrivals have it behind them', () => {
    const self_service = { guide: helpCentre, bot };
    const table = {
      kind: 'replay' as const,
      rows: 1,
      text: { arrival: ['2026-06-01T09:00'], contact_type: ['calls'] },
      numbers: {},
    };
    const demandOf = (returns: boolean) =>
      ({ scale: 1, busyness: 0, replay: { file: 'calls.csv', type: 'calls', returns } }) as const;
    const scenario = scenarioOf({
      self_service,
      contact_types: {
        none: contactType({ demand: volume(10) }),
        chat: contactType({ demand: volume(10), self_service: 'bot' }),
        replayed: contactType({ demand: demandOf(false), self_service: 'bot' }),
        asked: contactType({ demand: demandOf(true), self_service: 'guide' }),
      },
    });
    const plan = buildPlan(resolve(scenario, { 'calls.csv': table }));
    expect(plan.contactTypes.map((type) => type.selfService)).toEqual([undefined, 1, undefined, 0]);
    const lost = scenarioOf({ contact_types: { chat: contactType({ self_service: 'guide' }) } });
    expect(() => buildPlan(resolve(lost))).toThrow(RangeError);
  });
});

describe('what a contact type and a group bring', () => {
  it('callbacks, a backlog, and a slot where it is given', () => {
    const callback = { offer_after: 180, accept: 0.45, reached: 0.85, attempt: 30 };
    const { contactTypes } = planOf({
      contact_types: {
        place: contactType({ callback }),
        slot: contactType({ callback: { ...callback, slot: exponential(7200) } }),
        email: contactType({ channel: 'email', backlog: 40 }),
      },
    });
    expect(contactTypes[0]!.callback).toEqual({
      offerAfter: 180,
      accept: 0.45,
      reached: 0.85,
      attempt: 30,
      again: 900,
      slot: undefined,
    });
    expect(contactTypes[1]!.callback!.slot!.distribution.mean).toBe(7200);
    expect(contactTypes.map(({ backlog }) => backlog)).toEqual([0, 0, 40]);
  });

  it('new hires and strain as curves', () => {
    const { agentGroups } = planOf({
      agent_groups: {
        plain: agentGroup(),
        team: agentGroup({
          new_hires: { share: 0.2, speed: { '30d': 0.8, '0d': 0.6 }, resolution: { '0d': 1 } },
          strain: { memory: 7200, handling: { '95%': 1.1, '0.85': 1 }, absence: { '85%': 0, '95%': 0.03 } },
        }),
      },
    });
    expect(agentGroups[0]).toMatchObject({ newHires: undefined, strain: undefined });
    const { newHires, strain } = agentGroups[1]!;
    expect([...newHires!.speed.at]).toEqual([0, 30 * DAY]);
    expect([...newHires!.speed.values]).toEqual([0.6, 0.8]);
    expect(strain!.memory).toBe(7200);
    expect([...strain!.handling.at]).toEqual([0.85, 0.95]);
    expect([...strain!.absence.values]).toEqual([0, 0.03]);
  });
});

describe('warm-up', () => {
  const calls = contactType({ demand: volume(10) });
  const callback = { offer_after: 180, accept: 0.45, reached: 0.85, attempt: 30 };
  it.each<[string, Partial<Scenario>, number]>([
    ['calls alone', { contact_types: { calls } }, 0],
    [
      'self-service without false solutions',
      { self_service: { guide: helpCentre }, contact_types: { calls: { ...calls, self_service: 'guide' } } },
      0,
    ],
    ['false solutions', { self_service: { bot }, contact_types: { calls: { ...calls, self_service: 'bot' } } }, 7],
    ['callbacks', { contact_types: { calls: { ...calls, callback } } }, 7],
    ['email', { contact_types: { email: { ...calls, channel: 'email' } } }, 7],
    [
      'strain',
      {
        contact_types: { calls },
        agent_groups: { team: agentGroup({ strain: { memory: 1, handling: { '0%': 1 }, absence: { '0%': 0 } } }) },
      },
      7,
    ],
    [
      'as it is written',
      { clock: { ...plainClock, warm_up: 2 * DAY }, contact_types: { calls: { ...calls, callback } } },
      2,
    ],
  ])('%s', (_, changes, days) => {
    expect(planOf(changes).start).toBe(-days * DAY + 0);
  });
});
