/** The larger examples of the ContactCenters library: several types and groups, and a telethon. */
import { meanOf, ratioOf } from '../../statistical/sampled.ts';
import type { ValidationCase } from '../../statistical/validation-case.ts';
import { minutes, simulated } from '../published.ts';
import { type RecordedRun, recordRuns } from '../recorded-run.ts';

/** Runs of theirs, and of ours. */
const RUNS = 1000;
/** From as many runs, our error is theirs but for what chance does to both estimates of it. */
const errorLimit = 1.2;

/**
 * What one rule comes to where the staff falls, by type in the last period, and after closing: see falling-staff.ts, run
 * both ways over the same 2,500 days (standard errors 0.09, 0.13, 0.11, and 0.0001 of the occupancy).
 */
export const fallingStaff = { answeredInTime: [3.26, 4.84, 4.5], occupancy: 0.0107 } as const;

/** Answered in time by type and period: mean and standard deviation. */
const inTimeByType: readonly (readonly (readonly [number, number])[])[] = [
  [
    [170.154, 93.722],
    [599.334, 83.392],
    [15.49, 27.52],
  ],
  [
    [262.936, 134.377],
    [511.648, 86.571],
    [34.697, 55.23],
  ],
  [
    [259.806, 155.15],
    [613.732, 99.046],
    [24.888, 44.327],
  ],
];

const simpleMsk: ValidationCase = {
  id: 'contactcenters-simplemsk',
  title: 'Three types, two groups, laws that change by period',
  source:
    "Buist & L'Ecuyer, ContactCenters library, example SimpleMSK: 1,000 days (umontreal-simul/contactcenters @ f5ddb4a0, doc/examples/SimpleMSK.res)",
  notes:
    'Two rules differ, and what they come to was found with a small simulator written apart from the engine: where the staff falls, they let nobody start until enough calls have ended, while here each agent who leaves ends the call in hand and the others go on; after closing, their agents count as idle until the last call ends, while here those without work go home.',
  compare() {
    const runs = recordRuns('simple-msk.yaml', RUNS);
    const periods = [0, 2, 4];
    return [
      {
        name: 'Answered',
        unit: 'count',
        theirs: simulated(4297.305, 437.605, RUNS),
        ours: meanOf(runs, (run) => run.contacts('answered')),
        errorLimit,
      },
      {
        name: 'Abandoned',
        unit: 'count',
        theirs: simulated(910.335, 551.164, RUNS),
        ours: meanOf(runs, (run) => run.contacts('abandoned')),
        errorLimit,
      },
      {
        name: 'Service level, formula `patient`',
        unit: 'share',
        theirs: simulated(0.501, 0.128, RUNS),
        rounding: 0.0005,
        ours: ratioOf(
          runs,
          (run) => run.contacts('answeredInTime'),
          (run) => run.contacts('answered') + run.contacts('abandoned') - run.contacts('abandonedInTime'),
        ),
        errorLimit,
      },
      {
        name: 'Occupancy of the first group, work after closing included',
        unit: 'share',
        theirs: simulated(0.881, 0.058, RUNS),
        rounding: 0.0005,
        ours: ratioOf(
          runs,
          (run) => run.agents('handling', 0),
          (run) => run.agents('handling', 0) + run.agents('idle', 0),
        ),
        knownDifference: fallingStaff.occupancy,
        errorLimit,
      },
      ...inTimeByType.flatMap((row, type) =>
        row.map(([mean, deviation], period) => ({
          name: `Answered in time, type ${type + 1} in period ${period + 1}`,
          unit: 'count' as const,
          theirs: simulated(mean, deviation, RUNS),
          ours: meanOf(runs, (run: RecordedRun) =>
            run.contacts('answeredInTime', type, { from: periods[period]!, to: periods[period]! + 2 }),
          ),
          ...(period === 2 ? { knownDifference: fallingStaff.answeredInTime[type]! } : {}),
          errorLimit,
        })),
      ),
    ];
  },
};

/** Agent-seconds that are scheduled in a week. */
const SCHEDULED = 12 * 5 * 4 * 3600;

const telethon: ValidationCase = {
  id: 'contactcenters-telethon',
  title: 'A telethon: five mornings, messages after two minutes',
  source:
    "Buist & L'Ecuyer, ContactCenters library, examples Telethon and TelethonOcc, after Rockwell Arena: 1,000 weeks (umontreal-simul/contactcenters @ f5ddb4a0, doc/examples/TelethonOcc.res)",
  compare() {
    const runs = recordRuns('telethon.yaml', RUNS);
    const left = (run: RecordedRun) => run.contacts('abandoned') - run.contacts('dropped');
    // Those whose patience was cut at two minutes; the dropped may have waited any time up to it.
    const early = (run: RecordedRun) => run.contacts('abandonedShort') - run.contacts('dropped');
    const inHours = (run: RecordedRun) =>
      [0, 1, 2, 3, 4].reduce(
        (sum, day) => sum + run.agents('handling', 0, { from: 24 * day + 6, to: 24 * day + 10 }),
        0,
      );
    return [
      {
        name: 'Calls a week',
        unit: 'count',
        theirs: simulated(1000.169, 33.164, RUNS),
        ours: meanOf(runs, (run) => run.contacts('offered') + run.contacts('blocked')),
        errorLimit,
      },
      {
        name: 'Answered',
        unit: 'count',
        theirs: simulated(963.109, 27.984, RUNS),
        ours: meanOf(runs, (run) => run.contacts('answered')),
        errorLimit,
      },
      {
        name: 'Gave up before two minutes',
        unit: 'count',
        theirs: simulated(31.82, 10.437, RUNS),
        ours: meanOf(runs, early),
        errorLimit,
      },
      {
        name: 'Left a message at two minutes',
        unit: 'count',
        theirs: simulated(4.96, 2.973, RUNS),
        ours: meanOf(runs, (run) => left(run) - early(run)),
        errorLimit,
      },
      {
        name: 'Dropped at closing',
        unit: 'count',
        theirs: simulated(0.28, 0.718, RUNS),
        rounding: 0.0005,
        ours: meanOf(runs, (run) => run.contacts('dropped')),
        errorLimit,
      },
      {
        name: 'Answered in time',
        unit: 'count',
        theirs: simulated(950.265, 27.173, RUNS),
        ours: meanOf(runs, (run) => run.contacts('answeredInTime')),
        errorLimit,
      },
      {
        name: 'Average speed of answer',
        unit: 'seconds',
        theirs: minutes(simulated(0.036, 0.012, RUNS)),
        rounding: 0.03,
        ours: ratioOf(
          runs,
          (run) => run.contacts('answeredWait'),
          (run) => run.contacts('answered'),
        ),
        errorLimit,
      },
      {
        name: 'Busy time, work after closing included, ÷ scheduled time',
        unit: 'share',
        theirs: simulated(0.66772, 0.0265, RUNS),
        rounding: 0.000005,
        ours: meanOf(runs, (run) => run.agents('handling') / SCHEDULED),
        errorLimit,
      },
      {
        name: 'Busy time in opening hours ÷ scheduled time',
        unit: 'share',
        theirs: simulated(0.64049, 0.02499, RUNS),
        rounding: 0.000005,
        ours: meanOf(runs, (run) => inHours(run) / SCHEDULED),
        errorLimit,
      },
    ];
  },
};

export const contactCentersCentres: readonly ValidationCase[] = [simpleMsk, telethon];
