/**
 * Replay: cases at exact times, the same in every replication, with their own handle time and patience where known.
 *
 * Breaks caught: columns that slip against the arrivals (at the start, at midnight, at a batch's end), a known handle time
 * with a wrap-up added, unknown ones taken as numbers.
 */
import { expect, it } from 'vitest';
import type { ReplayDemand } from '../../src/centre/plan.ts';
import { agentGroup, arrivalsAt, centrePlan, contactType, DAY, exponential, seconds } from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

function run(demand: ReplayDemand, options: Parameters<typeof simulate>[1] = {}, start = 0) {
  const calls = contactType('calls', {
    demand,
    talk: exponential(60),
    wrapUp: seconds(10),
    patience: exponential(300),
  });
  return simulate(centrePlan({ start, contactTypes: [calls], agentGroups: [agentGroup('team', 5)] }), options);
}

const UNKNOWN = Number.NaN;

it('takes what is known of a contact, and draws what is not', () => {
  const demand = arrivalsAt([10, 20, 30], { handleTimes: [100, UNKNOWN, 7], patiences: [UNKNOWN, 55, 0] });
  const [a, b, c] = run(demand)
    .only('handled')
    .sort((x, y) => x.case - y.case);
  // No wrap-up is added to a known handle time, which includes it.
  expect([a!.at, a!.talk, a!.wrapUp]).toEqual([110, 100, 0]);
  expect([b!.wrapUp, b!.patience]).toEqual([10, 55]);
  expect(b!.at).toBe(20 + b!.talk + 10);
  expect([c!.at, c!.talk, c!.patience]).toEqual([37, 7, 0]);
  expect(a!.patience).toBeGreaterThan(0);
});

it('knows of one contact without moving what the others draw', () => {
  const arrivals = Array.from({ length: 1000 }, (_, k) => k * 200);
  const talks = (handleTimes?: number[]) =>
    run(arrivalsAt(arrivals, handleTimes && { handleTimes }), { seed: 5 })
      .only('arises')
      .map(({ talk }) => talk);
  const drawn = talks();
  const known = talks(arrivals.map((_, k) => (k % 3 === 0 ? k : UNKNOWN)));
  expect(known).toEqual(drawn.map((talk, k) => (k % 3 === 0 ? k : talk)));
});

it('comes at the same times in every replication, with draws of its own', () => {
  const arrivals = Array.from({ length: 50 }, (_, k) => 1000 + k * k);
  const first = run(arrivalsAt(arrivals)).only('arises');
  const second = run(arrivalsAt(arrivals), { replication: 1 }).only('arises');
  expect(first.map(({ at }) => at)).toEqual(arrivals);
  expect(second.map(({ at }) => at)).toEqual(arrivals);
  expect(second[0]!.talk).not.toBe(first[0]!.talk);
});

it('keeps its columns in step across batches, midnights and days without arrivals, from before the start to past the end', () => {
  // Some lie before the start and some beyond the end; 700 on one day fill several batches.
  const arrivals = [
    -3 * DAY,
    -2.5 * DAY,
    ...Array.from({ length: 700 }, (_, k) => -2 * DAY + k * 100),
    ...Array.from({ length: 300 }, (_, k) => k * 100),
    DAY,
    3 * DAY,
  ];
  const handleTimes = arrivals.map((_, k) => 1 + (k % 90));
  const told = run(arrivalsAt(arrivals, { handleTimes }), {}, -2 * DAY);
  const inTime = arrivals.map((at, k) => [at, handleTimes[k]]).filter(([at]) => at! >= -2 * DAY && at! < DAY);
  const arisen = told.only('arises').filter(({ at }) => at < DAY);
  expect(arisen.map(({ at, talk }) => [at, talk])).toEqual(inTime);
  expect(arisen.filter(({ key }) => key === 'calls 0 0').map(({ at }) => at)).toEqual([0]);
});

it('lets several contacts come at one instant, types in their order', () => {
  const types = ['a', 'b'].map((name) => contactType(name, { demand: arrivalsAt([5, 5]) }));
  const told = simulate(centrePlan({ contactTypes: types, agentGroups: [agentGroup('team', 1)] }));
  expect(told.only('arises').map(({ at, type }) => `${at} ${type}`)).toEqual(['5 a', '5 a', '5 b', '5 b']);
});

it('may be empty', () => {
  expect(run(arrivalsAt([])).happenings).toEqual([]);
});
