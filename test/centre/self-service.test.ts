/**
 * Self-service, worked by hand: visits, their ends, the bot's sessions and outages.
 *
 * Breaks caught: a visit without its time, residue that is forgotten, a false solution that never comes back, a full or
 * dead bot that keeps its customers.
 */
import { describe, expect, it } from 'vitest';
import type { ContactTypePlan, SelfServicePlan } from '../../src/centre/plan.ts';
import { agentGroup, arrivalsAt, centrePlan, contactType, seconds, selfService, stepsOf } from '../support/plan.ts';
import { type Recorder, simulate } from '../support/recorder.ts';

/** Arrivals at whole seconds, one agent with time for all. */
function run(
  arrivals: readonly number[],
  place: Partial<SelfServicePlan>,
  type: Partial<ContactTypePlan> = {},
): Recorder {
  return simulate(
    centrePlan({
      selfServices: [selfService('help', place)],
      contactTypes: [contactType('call', { demand: arrivalsAt(arrivals), selfService: 0, talk: seconds(10), ...type })],
      agentGroups: [agentGroup('team', 50)],
    }),
  );
}

const always = stepsOf([-1e9, 1]);
const STATIONS = ['arises', 'visits', 'leaves self-service', 'is refused', 'offered', 'handled', 'ends'] as const;

describe('a visit', () => {
  it('takes its time, and ends truly solved', () => {
    expect(run([100], { solved: always }).story(...STATIONS)).toEqual([
      '100 arises 0',
      '100 visits 0',
      '160 leaves self-service 0 solved',
      '160 ends 0 solved',
    ]);
  });

  it('that solves nothing leads to an agent, who takes longer by the residue', () => {
    const told = run([100], { residue: 1.5 }, { wrapUp: seconds(4) });
    expect(told.story(...STATIONS)).toEqual([
      '100 arises 0',
      '100 visits 0',
      '160 leaves self-service 0 passedOn',
      '160 offered 0',
      '181 handled 0 by team/0',
      '181 ends 0 resolved',
    ]);
    expect(told.only('handled')[0]).toMatchObject({ arrival: 160, talk: 15, wrapUp: 6 });
  });

  it('that falsely solved comes back later, straight to an agent, as the same customer with harder work', () => {
    const told = run([100], { solved: always, falseSolved: { share: 1, after: seconds(1000) }, residue: 2 });
    expect(told.story(...STATIONS)).toEqual([
      '100 arises 0',
      '100 visits 0',
      '160 leaves self-service 0 falselySolved',
      '1160 offered 0',
      '1180 handled 0 by team/0',
      '1180 ends 0 resolved',
    ]);
  });

  it('leaves its residue on every contact of the case to come', () => {
    const resolution = { firstContact: 0, laterContact: 1, comesBack: { share: 1, after: seconds(1000) } };
    const told = run([100], { residue: 1.5 }, { resolution });
    expect(told.only('handled')).toMatchObject([{ talk: 15 }, { talk: 15 }]);
  });

  it('that solves nothing may be given up in silence', () => {
    expect(
      run([100], { givesUp: 1 })
        .story(...STATIONS)
        .slice(2),
    ).toEqual(['160 leaves self-service 0 givenUp', '160 ends 0 givenUp']);
  });

  it('on a question without an answer there solves nothing', () => {
    const told = run([100], { covered: 0, solved: always });
    expect(told.only('leaves self-service')[0]).toMatchObject({ how: 'passedOn' });
  });

  it('is at any hour, whatever the coverage hours of the type', () => {
    const closed = { hours: { opens: new Float64Array(0), closes: new Float64Array(0) } };
    expect(run([100], { solved: always }, closed).only('ends')[0]).toMatchObject({ at: 160, how: 'solved' });
    expect(run([100], {}, closed).only('ends')[0]).toMatchObject({ at: 160, how: 'turnedAway' });
  });

  it('goes by the ramp at the time when it begins', () => {
    const told = run([100, 200], { solved: stepsOf([-1e9, 0], [150, 1]) });
    expect(told.only('leaves self-service').map(({ how }) => how)).toEqual(['passedOn', 'solved']);
  });
});

/** Shares come out within four standard errors of what they should be: over 20,000 cases at most 4 · √(¼ ÷ 20,000). */
const MARGIN = 4 * Math.sqrt(0.25 / 20_000);

it('shares: who tries first, what is covered, solved, falsely solved and given up', () => {
  const arrivals = Array.from({ length: 20_000 }, (_, k) => k * 4);
  const told = run(arrivals, {
    triedFirst: 0.8,
    covered: 0.7,
    solved: stepsOf([-1e9, 0.6]),
    falseSolved: { share: 0.25, after: seconds(50) },
    givesUp: 0.4,
  });
  const share = (how: string) => told.only('leaves self-service').filter((one) => one.how === how).length / 20_000;
  const solved = 0.8 * 0.7 * 0.6;
  expect(Math.abs(share('solved') - solved * 0.75)).toBeLessThan(MARGIN);
  expect(Math.abs(share('falselySolved') - solved * 0.25)).toBeLessThan(MARGIN);
  expect(Math.abs(share('givenUp') - (0.8 - solved) * 0.4)).toBeLessThan(MARGIN);
  expect(Math.abs(share('passedOn') - (0.8 - solved) * 0.6)).toBeLessThan(MARGIN);
});

it('a bot’s reasons have a containment of their own', () => {
  const arrivals = Array.from({ length: 20_000 }, (_, k) => k * 4);
  const told = run(arrivals, {
    kind: 'bot',
    solved: stepsOf([-1e9, 0.1]),
    reasons: [
      { share: 0.3, solved: 0.9 },
      { share: 0.2, solved: 0.5 },
    ],
  });
  const solved = told.only('leaves self-service').filter(({ how }) => how === 'solved').length / 20_000;
  expect(Math.abs(solved - (0.3 * 0.9 + 0.2 * 0.5 + 0.5 * 0.1))).toBeLessThan(MARGIN);
});

describe('a bot with one session', () => {
  const bot: Partial<SelfServicePlan> = { kind: 'bot', sessions: 1, residue: 2 };

  it('full, passes on at once and without residue', () => {
    const told = run([100, 130, 160], bot);
    expect(told.story('visits', 'is refused', 'offered')).toEqual([
      '100 visits 0',
      '130 is refused 1',
      '130 offered 1',
      // The session ends at 160 before the third need arises then.
      '160 offered 0',
      '160 visits 2',
      '220 offered 2',
    ]);
    expect(told.only('handled').map(({ talk }) => talk)).toEqual([10, 20, 20]);
  });

  it('lets wait in order, where it is to', () => {
    const told = run([100, 130, 140], { ...bot, whenFull: 'wait' });
    expect(told.story('visits', 'is refused', 'offered')).toEqual([
      '100 visits 0',
      '160 offered 0',
      '160 visits 1',
      '220 offered 1',
      '220 visits 2',
      '280 offered 2',
    ]);
  });

  it('down, passes everyone on: those who wait at once, new ones as they come; a session that has begun goes on', () => {
    const outages = { starts: Float64Array.of(150), ends: Float64Array.of(300) };
    const told = run([100, 130, 200, 300], { ...bot, whenFull: 'wait', outages });
    expect(told.story('visits', 'is refused', 'offered')).toEqual([
      '100 visits 0',
      '150 is refused 1',
      '150 offered 1',
      '160 offered 0',
      '200 is refused 2',
      '200 offered 2',
      '300 visits 3',
      '360 offered 3',
    ]);
  });
});
