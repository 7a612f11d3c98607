/**
 * Common random numbers: a case is the same customer in every variant of a plan. The k-th case of a type's day brings the
 * same talk time and patience whatever the volume, the staff, the other types and the groups; a day is the same
 * whichever day the simulation starts with.
 *
 * Breaks caught: one generator for all, streams numbered by position instead of name, draws taken only when needed,
 * streams that run on from day to day.
 */
import { describe, expect, it } from 'vitest';
import type { CentrePlan, ContactTypePlan } from '../../src/centre/plan.ts';
import { agentGroup, centrePlan, contactType, DAY, exponential, hoursOf, ratesOf, skill } from '../support/plan.ts';
import { type Recorder, simulate } from '../support/recorder.ts';

const RATE = 0.02;

function calls(changes: Partial<ContactTypePlan> = {}): ContactTypePlan {
  return contactType('calls', {
    demand: ratesOf(RATE),
    talk: exponential(120),
    wrapUp: exponential(30),
    patience: exponential(60),
    busyness: 0.2,
    ...changes,
  });
}

function run(changes: Partial<CentrePlan> = {}, options: Parameters<typeof simulate>[1] = {}): Recorder {
  const plan = centrePlan({
    contactTypes: [calls()],
    agentGroups: [agentGroup('team', 3)],
    horizon: 3 * DAY,
    ...changes,
  });
  return simulate(plan, { runOut: false, ...options });
}

interface Customer {
  readonly at: number;
  readonly brings: readonly number[];
}

/** What each case of a type up to the horizon brings along, by its place in its day. */
function customers(told: Recorder, type = 'calls'): Map<string, Customer> {
  return new Map(
    told
      .only('arises')
      .filter((one) => one.type === type && one.at < 3 * DAY)
      .map(({ key, at, talk, wrapUp, patience }) => [key, { at, brings: [talk, wrapUp, patience] }]),
  );
}

/** How many customers both runs have in common; they must bring the same. */
function expectSame(some: Map<string, Customer>, others: Map<string, Customer>): number {
  let common = 0;
  for (const [key, { brings }] of some) {
    const other = others.get(key);
    if (other === undefined) continue;
    common++;
    expect(other.brings).toEqual(brings);
  }
  return common;
}

const base = run();
const baseCustomers = customers(base);

it('the base is big enough to tell', () => {
  expect(baseCustomers.size).toBeGreaterThan(3000);
  // More than one batch a day, and no two customers alike.
  expect(new Set([...baseCustomers.values()].map(({ brings }) => brings.join())).size).toBe(baseCustomers.size);
});

it('the same seed gives the same run, to the last bit', () => {
  expect(run().happenings).toEqual(base.happenings);
  expect(run().spans).toEqual(base.spans);
});

it('another seed or replication gives other customers', () => {
  for (const options of [{ seed: 2 }, { replication: 1 }]) {
    const others = customers(run({}, options));
    let alike = 0;
    for (const [key, { brings }] of baseCustomers) if (others.get(key)?.brings[0] === brings[0]) alike++;
    expect(alike).toBe(0);
  }
});

describe('volume', () => {
  const doubled = customers(run({ contactTypes: [calls({ demand: ratesOf(2 * RATE) })] }));

  it('brings more customers, the first of whom are the same', () => {
    expect(expectSame(baseCustomers, doubled)).toBe(baseCustomers.size);
    expect(doubled.size).toBeGreaterThan(1.9 * baseCustomers.size);
  });

  it('brings the k-th of a day in half the time at twice the rate', () => {
    for (const [key, { at }] of baseCustomers) {
      const midnight = Math.floor(at / DAY) * DAY;
      // Sums of thousands of gaps, each rounded to 2⁻⁵³ of a day.
      expect(doubled.get(key)!.at - midnight).toBeCloseTo((at - midnight) / 2, 6);
    }
  });
});

describe('nothing moves the customers', () => {
  const same = (told: Recorder, type?: string) => {
    const others = customers(told, type);
    expect(others).toEqual(
      type === undefined
        ? baseCustomers
        : new Map([...baseCustomers].map(([key, customer]) => [key.replace('calls', type), customer])),
    );
  };

  it('not more agents, nor other names, nor another group before them', () => {
    same(run({ agentGroups: [agentGroup('team', 9)] }));
    same(run({ agentGroups: [agentGroup('crew', 3)] }));
    same(run({ agentGroups: [agentGroup('others', 2, { absence: 0.5 }), agentGroup('team', 3)] }));
  });

  it('not another type before or behind them, whatever its name', () => {
    const other = (name: string) => contactType(name, { demand: ratesOf(0.03), busyness: 0.5, talk: exponential(5) });
    for (const contactTypes of [
      [other('a'), calls()],
      [calls(), other('a')],
      [other('b'), calls()],
    ]) {
      const skills = [skill(0), skill(1)];
      same(run({ contactTypes, agentGroups: [agentGroup('team', 3, { skills })] }));
    }
  });

  it('not the rules that they meet', () => {
    const retry = { share: 0.5, laterShare: 0.5, after: exponential(60), attempts: 3 };
    const resolution = { firstContact: 0.5, laterContact: 0.5, comesBack: { share: 1, after: exponential(600) } };
    same(run({ contactTypes: [calls({ balking: 0.5, lines: 5, retry, resolution, hours: hoursOf([5, 60_000]) })] }));
  });

  it('not the laws of other purposes', () => {
    const others = customers(run({ contactTypes: [calls({ patience: undefined, wrapUp: undefined })] }));
    for (const [key, { at, brings }] of baseCustomers) {
      expect(others.get(key)).toEqual({ at, brings: [brings[0], 0, Number.POSITIVE_INFINITY] });
    }
  });

  it('not how many days lie before them', () => {
    const warmedUp = run({ start: -4 * DAY, horizon: 3 * DAY });
    const counted = [...customers(warmedUp)].filter(([, { at }]) => at >= 0);
    expect(new Map(counted)).toEqual(baseCustomers);
  });

  it('but the type’s own name does', () => {
    const told = run({ contactTypes: [calls({ name: 'orders' })] });
    expect(customers(told, 'orders').get('orders 0 0')!.brings).not.toEqual(baseCustomers.get('calls 0 0')!.brings);
  });
});

it('a day’s customers are not those of the day before', () => {
  const first = [...baseCustomers].filter(([key]) => key.startsWith('calls 0 '));
  for (const [key, { brings }] of first.slice(0, 100)) {
    expect(baseCustomers.get(key.replace('calls 0 ', 'calls 1 '))!.brings).not.toEqual(brings);
  }
});

it('what a case brings to a later contact depends on which contact it is, not on when', () => {
  const retry = { share: 1, laterShare: 1, after: exponential(600), attempts: 3 };
  const tries = (agents: number) => {
    const told = run({ contactTypes: [calls({ retry })], agentGroups: [agentGroup('team', agents)] });
    return new Map(
      told
        .only('offered')
        .filter(({ attempt }) => attempt > 1)
        .map(({ key, attempt, talk, patience }) => [`${key} ${attempt}`, [talk, patience]]),
    );
  };
  const few = tries(1);
  const more = tries(2);
  let common = 0;
  for (const [key, brings] of few) {
    if (!more.has(key)) continue;
    common++;
    expect(more.get(key)).toEqual(brings);
  }
  expect(common).toBeGreaterThan(500);
});

it('who belongs to which segment changes nothing else', () => {
  const demand = {
    kind: 'rates' as const,
    times: Float64Array.of(-1e9),
    rates: Float64Array.of(RATE * 0.25, RATE * 0.75),
    segments: [1, 0],
  };
  const told = run({ segments: ['small', 'large'], contactTypes: [calls({ demand })] });
  expect(customers(told)).toEqual(baseCustomers);
  const large = told.only('arises').filter(({ segment, at }) => segment === 1 && at < 3 * DAY).length;
  const standardError = Math.sqrt((0.25 * 0.75) / baseCustomers.size);
  expect(Math.abs(large / baseCustomers.size - 0.25)).toBeLessThan(4 * standardError);
});
