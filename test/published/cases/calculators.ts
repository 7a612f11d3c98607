/** Tables and calculators of closed forms, against the ones behind `staffcurve erlang`; nothing is simulated here. */
import { erlangA } from '../../../src/queueing/erlang-a.ts';
import { erlangB, requiredLines } from '../../../src/queueing/erlang-b.ts';
import { erlangC, waitingProbability } from '../../../src/queueing/erlang-c.ts';
import { exactly } from '../../statistical/sampled.ts';
import type { Comparison, Unit, ValidationCase } from '../../statistical/validation-case.ts';

/** @param digits decimals that they print */
function printed(name: string, unit: Unit, theirs: number, digits: number, ours: number): Comparison {
  return { name, unit, theirs: exactly(theirs), rounding: 0.5 * 10 ** -digits, ours: exactly(ours), errorLimit: 0 };
}

const blockings = [
  0.0001, 0.0005, 0.001, 0.002, 0.003, 0.004, 0.005, 0.006, 0.007, 0.008, 0.009, 0.01, 0.02, 0.03, 0.04, 0.05,
];

/** Erlangs that 1 to 9 channels carry at each of the blockings, to one decimal. */
const erlangBTable = [
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.1],
  [0, 0, 0, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.2, 0.3, 0.3, 0.4],
  [0.1, 0.2, 0.2, 0.2, 0.3, 0.3, 0.3, 0.4, 0.4, 0.4, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
  [0.2, 0.4, 0.4, 0.5, 0.6, 0.7, 0.7, 0.7, 0.8, 0.8, 0.8, 0.9, 1.1, 1.3, 1.4, 1.5],
  [0.5, 0.6, 0.8, 0.9, 1.0, 1.1, 1.1, 1.2, 1.2, 1.3, 1.3, 1.4, 1.7, 1.9, 2.1, 2.2],
  [0.7, 1.0, 1.1, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.8, 1.9, 1.9, 2.3, 2.5, 2.8, 3.0],
  [1.1, 1.4, 1.6, 1.8, 1.9, 2.1, 2.2, 2.2, 2.3, 2.4, 2.4, 2.5, 2.9, 3.2, 3.5, 3.7],
  [1.4, 1.8, 2.1, 2.3, 2.5, 2.6, 2.7, 2.8, 2.9, 3.0, 3.1, 3.1, 3.6, 4.0, 4.3, 4.5],
  [1.8, 2.3, 2.6, 2.9, 3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 3.7, 3.8, 4.3, 4.7, 5.1, 5.4],
];

/** The load at which a share that grows with it is reached, by halving. */
function loadAt(shareAt: (load: number) => number, share: number): number {
  let low = 0;
  let high = 1;
  while (shareAt(high) < share) high *= 2;
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (shareAt(middle) < share) low = middle;
    else high = middle;
  }
  return low;
}

function loadCarried(lines: number, blocking: number): number {
  return loadAt((load) => erlangB(load, lines), blocking);
}

/** Entries of the table that differ from ours by more than their rounding. */
function tableMisses(): number {
  return erlangBTable
    .flatMap((row, k) => row.map((load, column) => Math.abs(loadCarried(k + 1, blockings[column]!) - load)))
    .filter((difference) => difference > 0.05 + 1e-9).length;
}

const calls = { arrivalRate: 100 / 1800, handleTime: 180 };

export const calculatorCases: readonly ValidationCase[] = [
  {
    id: 'erlang-b-table',
    title: 'A printed table of Erlang B, 9 rows of 16',
    source: 'Carrier Grade Voice over IP, 2nd ed., appendix A (globalspec.com/reference/55139/203279)',
    compare: () => [printed('Entries of 144 that differ beyond their one decimal', 'count', 0, 9, tableMisses())],
  },
  {
    id: 'erlang-b-calculators',
    title: 'Erlang B calculators',
    source:
      'erlang.com/calculatormanual/howmuchtrafficcanatrunkgrouphandle.htm; pyworkforce @ ca489250, queuing/tests/test_erlang_b.py and docs/guide/erlangb.md',
    compare: () => [
      printed('Erlangs on 15 lines at 1 % blocking', 'count', 8.108, 3, loadCarried(15, 0.01)),
      printed('Blocked, 1 erlang on 1 line', 'share', 0.5, 9, erlangB(1, 1)),
      printed('Blocked, 1 erlang on 2 lines', 'share', 0.2, 9, erlangB(1, 2)),
      printed('Lines for 10 erlangs at 2 %', 'count', 17, 9, requiredLines(10, 0.02)),
    ],
  },
  {
    id: 'erlang-c-calculators',
    title: 'Erlang C calculators',
    source:
      'pyworkforce @ ca489250, queuing/tests/test_erlang.py and docs/guide/erlangc.md; al911.org/qos_calc.htm; jonesthenet.com, Erlang uplift; a table in the appendix of a book on TETRA',
    compare() {
      const on = (agents: number) => erlangC({ ...calls, agents });
      const emergency = erlangC({ arrivalRate: 30 / 3600, handleTime: 80, agents: 2 });
      const uplift = (agents: number) => erlangC({ arrivalRate: 250 / 3600, handleTime: 330, agents }).serviceLevel(30);
      let needed = 23;
      while (uplift(needed) < 0.8) needed++;
      return [
        ...[0.3896, 0.6402, 0.7956, 0.8884].map((level, k) =>
          printed(`Within 20 s, 10 erlangs on ${11 + k} agents`, 'share', level, 4, on(11 + k).serviceLevel(20)),
        ),
        printed('Has to wait, 14 agents', 'share', 0.1741319335950498, 12, on(14).waitingProbability),
        printed('Occupancy, 14 agents', 'share', 0.7142857142857143, 12, on(14).occupancy),
        printed(
          'Waits over 10 s, 30 calls an hour of 80 s on 2 agents',
          'share',
          0.14,
          2,
          1 - emergency.serviceLevel(10),
        ),
        printed(
          'Erlangs at which 5 % wait on 8 channels',
          'count',
          3.87,
          2,
          loadAt((load) => waitingProbability(load, 8), 0.05),
        ),
        printed(
          'Erlangs at which 1 % wait on 10 channels',
          'count',
          4.08,
          2,
          loadAt((load) => waitingProbability(load, 10), 0.01),
        ),
        printed('Agents for 250 calls an hour of 330 s, 80 % within 30 s', 'count', 28, 9, needed),
      ];
    },
  },
  {
    id: 'erlang-a-calculators',
    title: 'Erlang A calculators',
    source: 'pyworkforce @ ca489250, queuing/tests/test_abandonment.py and docs/guide/erlanga.md',
    compare() {
      const fourteen = erlangA({ ...calls, patience: 300, agents: 14 });
      const thirteen = (patience: number) => erlangA({ ...calls, patience: patience * 60, agents: 13 });
      const sweep = [
        [3, 0.0322, 0.8751],
        [5, 0.025, 0.8582],
        [10, 0.0165, 0.8376],
      ] as const;
      return [
        printed('Has to wait, 14 agents', 'share', 0.14526, 5, fourteen.waitingProbability),
        printed('Abandoned, 14 agents', 'share', 0.013984, 6, fourteen.abandonmentRate),
        printed('Occupancy, 14 agents', 'share', 0.704297, 6, fourteen.occupancy),
        printed('Mean wait of all in minutes, 14 agents', 'count', 0.069919, 6, fourteen.averageWait / 60),
        printed('Answered within 20 s of the offered, 14 agents', 'share', 0.916792, 6, fourteen.answeredWithin(20)),
        ...sweep.flatMap(([patience, abandoned, inTime]) => [
          printed(
            `Abandoned, 13 agents, patience ${patience} min`,
            'share',
            abandoned,
            4,
            thirteen(patience).abandonmentRate,
          ),
          printed(
            `Answered within 20 s of the offered, 13 agents, patience ${patience} min`,
            'share',
            inTime,
            4,
            thirteen(patience).answeredWithin(20),
          ),
        ]),
      ];
    },
  },
];
