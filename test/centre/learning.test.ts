/**
 * New hires and strain, worked by hand.
 *
 * Breaks caught: factors that are not applied, or the wrong way round; a share of new hires that is not theirs; a strain
 * that never rises or never fades.
 */
import { describe, expect, it } from 'vitest';
import {
  agentGroup,
  arrivalsAt,
  centrePlan,
  contactType,
  curveOf,
  DAY,
  duty,
  ratesOf,
  seconds,
} from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

const calls = (arrivals: readonly number[]) => contactType('call', { demand: arrivalsAt(arrivals), talk: seconds(60) });

describe('new hires', () => {
  const newHires = { share: 1, speed: curveOf([0, 0.5], [1000, 1]), resolution: curveOf([0, 0], [2000, 0], [2001, 1]) };

  it('work faster as they learn', () => {
    const told = simulate(
      centrePlan({ contactTypes: [calls([0, 500, 2000])], agentGroups: [agentGroup('team', 1, { newHires })] }),
    );
    expect(told.only('handled').map(({ talk }) => talk)).toEqual([60 / 0.5, 60 / 0.75, 60]);
  });

  it('resolve more as they learn', () => {
    const type = { ...calls([0, 3000]), resolution: { firstContact: 1, laterContact: 1, comesBack: undefined } };
    const told = simulate(centrePlan({ contactTypes: [type], agentGroups: [agentGroup('team', 1, { newHires })] }));
    expect(told.only('ends').map(({ how }) => how)).toEqual(['unresolved', 'resolved']);
  });

  it('are their share of the group, spread over it', () => {
    const group = agentGroup('team', 8, { newHires: { ...newHires, share: 0.25 } });
    const told = simulate(centrePlan({ contactTypes: [calls([0, 0, 0, 0, 0, 0, 0, 0])], agentGroups: [group] }));
    const slow = told.only('handled').filter(({ talk }) => talk > 60);
    expect(slow.map(({ agent }) => agent).sort()).toEqual(['team/1', 'team/5']);
  });
});

describe('strain', () => {
  it('lengthens handling by the occupancy felt, which follows with the group’s memory', () => {
    const strain = { memory: 60, handling: curveOf([0, 1], [1, 2]), absence: curveOf([0, 0]) };
    const told = simulate(
      centrePlan({ contactTypes: [calls([0, 1000])], agentGroups: [agentGroup('team', 1, { strain })] }),
    );
    const [first, second] = told.only('handled');
    // Nothing felt at first; busy for a minute it rises to 1 − e⁻¹, then fades over 940 s of idleness.
    expect(first!.talk).toBe(60);
    expect(second!.talk).toBeCloseTo(60 * (1 + (1 - Math.exp(-1)) * Math.exp(-940 / 60)), 9);
  });

  it('adds to absence after a day of work that was busy', () => {
    const duties = [0, 1, 2, 3].flatMap((day) =>
      Array.from({ length: 200 }, (_, agent) => duty(agent, day * DAY, day * DAY + 1000)),
    );
    const strain = { memory: 60, handling: curveOf([0, 1]), absence: curveOf([0, 0], [1, 0.5]) };
    const group = agentGroup('team', 200, { duties, strain });
    // Day 0 is busy throughout, the days after it are idle.
    const busy = {
      ...calls([]),
      talk: seconds(1000),
      patience: seconds(10),
      demand: ratesOf([
        [-1e9, 0],
        [0, 1000],
        [1, 0],
      ]),
    };
    const told = simulate(centrePlan({ contactTypes: [busy], agentGroups: [group], horizon: 3 * DAY, end: 4 * DAY }));
    const absent = (day: number) =>
      told.spans.filter(({ activity, from, to }) => activity === 'absent' && from >= day * DAY && to < (day + 1) * DAY)
        .length;
    expect(absent(0)).toBe(0);
    expect(Math.abs(absent(1) / 200 - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 200));
    expect(absent(2)).toBe(0);
  });
});
