/**
 * Email, worked by hand: put down and resumed, carried over, and what waits at the start.
 *
 * Breaks caught: work lost or done twice at a break, an email that its agent stays for, one that loses its place, a
 * starting backlog that counts as arrivals.
 */
import { describe, expect, it } from 'vitest';
import type { AgentGroupPlan, CentrePlan, ContactTypePlan } from '../../src/centre/plan.ts';
import {
  agentGroup,
  arrivalsAt,
  centrePlan,
  contactType,
  DAY,
  duty,
  ratesOf,
  seconds,
  skill,
  stepsOf,
} from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

const email = (arrivals: readonly number[], changes: Partial<ContactTypePlan> = {}) =>
  contactType('email', { channel: 'email', demand: arrivalsAt(arrivals), talk: seconds(100), ...changes });

function run(type: ContactTypePlan, group: AgentGroupPlan, more: Partial<CentrePlan> = {}) {
  return simulate(centrePlan({ contactTypes: [type], agentGroups: [group], ...more }));
}

describe('an email is put down', () => {
  it('at the end of the shift, and goes on where it was when somebody comes', () => {
    const duties = [duty(0, 0, 60), duty(0, 1000, 2000)];
    const told = run(email([0, 10]), agentGroup('team', 1, { duties }));
    expect(told.story('answered', 'resumed', 'put down', 'handled')).toEqual([
      '0 answered 0 by team/0',
      '60 put down 0 by team/0',
      '1000 resumed 0 by team/0',
      '1040 handled 0 by team/0',
      '1040 answered 1 by team/0',
      '1140 handled 1 by team/0',
    ]);
    expect(told.only('handled')[0]).toMatchObject({ talk: 100, worked: 40, talkEnded: 1040 });
    expect(told.day('team/0')).toContain('0–60 handling');
  });

  it('at a break, and taken up by a colleague who is idle', () => {
    const duties = [duty(0, 0, 5000, { breaks: [{ start: 30, length: 600, paid: false }] }), duty(1, 0, 5000)];
    const told = run(email([0]), agentGroup('team', 2, { duties }));
    expect(told.story('answered', 'resumed', 'put down', 'handled')).toEqual([
      '0 answered 0 by team/0',
      '30 put down 0 by team/0',
      '30 resumed 0 by team/1',
      '100 handled 0 by team/1',
    ]);
  });

  it('when shrinkage takes its agent out', () => {
    const told = run(
      email([0], { talk: seconds(5000) }),
      agentGroup('team', 1, { shrinkage: stepsOf([0, 0], [900, 0.6]) }),
    );
    expect(told.story('put down')[0]).toBe('900 put down 0 by team/0');
    const handled = told.only('handled')[0]!;
    const worked = told.only('put down', 'handled').reduce((sum, one) => sum + one.worked, 0);
    expect(worked).toBeCloseTo(5000, 9);
    expect(handled.talk).toBeCloseTo(5000, 9);
  });

  it('in the wrap-up: the reply has been sent by then', () => {
    const duties = [duty(0, 0, 120), duty(0, 1000, 2000)];
    const told = run(email([0], { wrapUp: seconds(50) }), agentGroup('team', 1, { duties }));
    expect(told.only('handled')[0]).toMatchObject({ at: 1030, talkEnded: 100, talk: 100, wrapUp: 50 });
  });

  it('and goes on at the speed of whoever has it', () => {
    const groups = [
      agentGroup('slow', 1, { speed: 0.5, duties: [duty(0, 0, 60)] }),
      agentGroup('fast', 1, { speed: 2, duties: [duty(0, 100, 1000)] }),
    ];
    const told = simulate(centrePlan({ contactTypes: [email([0])], agentGroups: groups }));
    // 60 s at half speed do 30 of the 100; the other 70 take 35.
    expect(told.only('handled')[0]).toMatchObject({ at: 135, talk: 95, worked: 35, agent: 'fast/0' });
  });
});

it('nobody stays for email, whatever waits', () => {
  const told = run(email([0, 1, 2]), agentGroup('team', 1, { duties: [duty(0, 0, 150)] }));
  expect(told.story('answered', 'put down')).toEqual([
    '0 answered 0 by team/0',
    '100 answered 1 by team/0',
    '150 put down 1 by team/0',
  ]);
});

it('keep_free holds agents back for calls, and lets them at the emails when enough are free', () => {
  const call = contactType('call', { demand: arrivalsAt([0, 0, 500]), talk: seconds(50) });
  const skills = [skill(0), skill(1, { keepFree: 1 })];
  const told = simulate(
    centrePlan({
      contactTypes: [call, email([10, 11])],
      agentGroups: [agentGroup('team', 3, { skills })],
    }),
  );
  // Two calls leave one idle, who must stay; at 50 both come free: the second of them finds two idle beside him.
  expect(told.story('answered').slice(2, 4)).toEqual(['50 answered 2 by team/1', '150 answered 3 by team/1']);
});

describe('a starting backlog', () => {
  it('waits at time 0 and is not counted, though it takes the agents’ time', () => {
    const told = run(email([100], { backlog: 3, demand: ratesOf([[-1e9, 0]]) }), agentGroup('team', 1));
    expect(told.only('arises').map(({ counted }) => counted)).toEqual([false, false, false]);
    expect(told.only('answered').map(({ at }) => at)).toEqual([0, 100, 200]);
    expect(told.only('offered').every(({ arrival }) => arrival < 0 && arrival > -1e-300)).toBe(true);
  });

  it('stands in place of what the warm-up left', () => {
    const told = run(
      email([-500, -400, -300, 50], { backlog: 1 }),
      agentGroup('team', 1, { duties: [duty(0, 10, 3000)] }),
      { start: -DAY },
    );
    expect(told.story('answered')).toEqual(['10 answered 3 by team/0', '110 answered 4 by team/0']);
  });
});
