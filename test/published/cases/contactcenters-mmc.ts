/** The M/M/c examples of the ContactCenters library: plain, with abandonment, with blocking, with a queue that is cleared. */
import { exactly, meanOf, ratioOf } from '../../statistical/sampled.ts';
import type { Comparison, ValidationCase } from '../../statistical/validation-case.ts';
import { minutes, simulated } from '../published.ts';
import { type RecordedRun, recordRuns } from '../recorded-run.ts';

const source = (example: string) =>
  `Buist & L'Ecuyer, ContactCenters library, example ${example}: 1,000 replications (umontreal-simul/contactcenters @ f5ddb4a0, doc/examples/${example}.res)`;

/** As many as theirs. */
const REPLICATIONS = 1000;
const RUNS = 1000;
const AGENTS = 12;
const DAY_LENGTH = 8 * 3600;
const open = { from: 0, to: 8 };
/** From as many runs, our error is theirs but for what chance does to both estimates of it. */
const errorLimit = 1.2;

interface Printed {
  readonly inTarget: readonly [mean: number, deviation: number];
  readonly serviceLevel: readonly [number, number];
  /** Minutes. */
  readonly speedOfAnswer: readonly [number, number];
  readonly occupancy: readonly [number, number];
}

function common(runs: readonly RecordedRun[], printed: Printed): Comparison[] {
  const answered = (run: RecordedRun) => run.contacts('answered');
  return [
    {
      name: 'Answered in time',
      unit: 'count',
      theirs: simulated(...printed.inTarget, RUNS),
      rounding: 0.0005,
      ours: meanOf(runs, (run) => run.contacts('answeredInTime')),
      errorLimit,
    },
    {
      name: 'Answered in time, of the answered',
      unit: 'share',
      theirs: simulated(...printed.serviceLevel, RUNS),
      rounding: 0.0005,
      ours: ratioOf(runs, (run) => run.contacts('answeredInTime'), answered),
      errorLimit,
    },
    {
      name: 'Average speed of answer',
      unit: 'seconds',
      theirs: minutes(simulated(...printed.speedOfAnswer, RUNS)),
      rounding: 0.03,
      ours: ratioOf(runs, (run) => run.contacts('answeredWait'), answered),
      errorLimit,
    },
    {
      name: 'Occupancy in opening hours',
      unit: 'share',
      theirs: simulated(...printed.occupancy, RUNS),
      rounding: 0.0005,
      ours: meanOf(runs, (run) => run.agents('handling', 0, open) / (AGENTS * DAY_LENGTH)),
      errorLimit,
    },
  ];
}

export const contactCentersQueues: readonly ValidationCase[] = [
  {
    id: 'contactcenters-mmc',
    title: 'M/M/c over a day of eight hours',
    source: source('MMC'),
    compare: () =>
      common(recordRuns('mmc.yaml', REPLICATIONS), {
        inTarget: [1816.158, 57.043],
        serviceLevel: [0.902, 0.033],
        speedOfAnswer: [0.099, 0.045],
        occupancy: [0.695, 0.023],
      }),
  },
  {
    id: 'contactcenters-mmcab',
    title: 'The same with abandonment',
    source: source('MMCAb'),
    compare() {
      const runs = recordRuns('mmc-abandonment.yaml', REPLICATIONS);
      return [
        {
          name: 'Abandoned',
          unit: 'count',
          theirs: simulated(58.609, 15.295, RUNS),
          rounding: 0.0005,
          ours: meanOf(runs, (run) => run.contacts('abandoned')),
          errorLimit,
        },
        ...common(runs, {
          inTarget: [1906.008, 35.828],
          serviceLevel: [0.975, 0.0079],
          speedOfAnswer: [0.024, 0.006],
          occupancy: [0.675, 0.019],
        }),
        {
          name: 'Service level, formula `patient`',
          unit: 'share',
          theirs: simulated(0.968, 0.0099, RUNS),
          rounding: 0.0005,
          ours: ratioOf(
            runs,
            (run) => run.contacts('answeredInTime'),
            (run) => run.contacts('answered') + run.contacts('abandoned') - run.contacts('abandonedInTime'),
          ),
          errorLimit,
        },
      ];
    },
  },
  {
    id: 'contactcenters-mmcblocked',
    title: 'The same with five places to wait',
    source: source('MMCBlocked'),
    compare() {
      const runs = recordRuns('mmc-blocked.yaml', REPLICATIONS);
      return [
        {
          name: 'Blocked',
          unit: 'count',
          theirs: simulated(18.655, 9.831, RUNS),
          rounding: 0.0005,
          ours: meanOf(runs, (run) => run.contacts('blocked')),
          errorLimit,
        },
        ...common(runs, {
          inTarget: [1854.284, 42.176],
          serviceLevel: [0.929, 0.019],
          speedOfAnswer: [0.06, 0.016],
          occupancy: [0.689, 0.021],
        }),
        {
          name: 'Answered in time, of the answered and blocked',
          unit: 'share',
          theirs: simulated(0.92, 0.022, RUNS),
          rounding: 0.0005,
          ours: ratioOf(
            runs,
            (run) => run.contacts('answeredInTime'),
            (run) => run.contacts('answered') + run.contacts('blocked'),
          ),
          errorLimit,
        },
      ];
    },
  },
  {
    id: 'contactcenters-mmcclrq',
    title: 'The same, the queue dropped at closing',
    source: source('MMCClrQ'),
    compare() {
      const runs = recordRuns('mmc-cleared.yaml', REPLICATIONS);
      return [
        {
          name: 'Dropped at closing',
          unit: 'count',
          theirs: simulated(0.433, 1.688, RUNS),
          rounding: 0.0005,
          ours: meanOf(runs, (run) => run.contacts('dropped')),
          errorLimit,
        },
        ...common(runs, {
          inTarget: [1816.112, 57.042],
          serviceLevel: [0.902, 0.033],
          speedOfAnswer: [0.099, 0.045],
          occupancy: [0.695, 0.023],
        }),
        {
          name: 'Left in another way than answered or dropped',
          unit: 'count',
          theirs: exactly(0),
          ours: meanOf(runs, (run) => run.contacts('offered') - run.contacts('answered') - run.contacts('dropped')),
          errorLimit,
        },
      ];
    },
  },
];
